import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a person does and sees on the web client's screens. */
export class Screen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** First visit: opens the address, says who they are, and stands in the room. */
  async join(url: string, name: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Join' }).click();
    await this.composer.waitFor();
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  /** Makes a room and stands in it. */
  async createRoom(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Create a room' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await this.standsIn(name);
  }

  /** Resolves when the page shows this room. */
  async standsIn(room: string): Promise<void> {
    await this.page.getByRole('heading', { name: room, level: 1 }).waitFor();
  }

  /** The entry of the quick switcher that Enter leads to. */
  get chosen(): Locator {
    return this.page.locator('[role="option"][aria-selected="true"]');
  }

  /** Goes somewhere, or does something, by the quick switcher. */
  async goTo(words: string, entry: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('Control+k');
    await keyboard.type(words);
    await expect.poll(() => this.chosen.innerText()).toContain(entry);
    await keyboard.press('Enter');
  }

  /** Becomes a member of the public room on the screen. */
  async joinRoom(): Promise<void> {
    await this.page.getByRole('button', { name: 'Join room' }).click();
    await this.composer.waitFor();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** The texts of all messages on the screen, stored or waiting, from top to bottom. */
  texts(): Promise<string[]> {
    return this.page.locator('.message__text').allInnerTexts();
  }

  /** The texts of the messages that the server has, from top to bottom. */
  storedTexts(): Promise<string[]> {
    return this.page.locator('article[data-seq] .message__text').allInnerTexts();
  }

  hereNow(): Promise<string[]> {
    return this.page.getByRole('list', { name: 'Here now' }).locator('.avatar + *').allInnerTexts();
  }

  /** The picture on the page's tab. */
  icon(): Promise<string | null> {
    return this.page.locator('link[rel="icon"]').getAttribute('href');
  }

  /** Leaves this browser to somebody else. */
  async signOut(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: /account and settings/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Your name').waitFor();
  }

  /** Resolves when the page can do without its server. */
  async installed(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async expectTexts(texts: readonly string[]): Promise<void> {
    await expect.poll(() => this.texts()).toEqual(texts);
  }
}
