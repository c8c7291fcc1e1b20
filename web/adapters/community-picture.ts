import { sendOverHttp } from './session.ts';

const path = '/community/picture';

/** @throws ParleyError */
export async function uploadPicture(file: File): Promise<void> {
  await sendOverHttp(path, 'PUT', file.type, file);
}

/** @throws ParleyError */
export async function removePicture(): Promise<void> {
  await sendOverHttp(path, 'DELETE', 'application/json', '{}');
}
