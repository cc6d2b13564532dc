const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from outside has the form of an id of ours; anything else would make PostgreSQL throw. */
export const isUuid = (text: string | undefined): text is string => UUID.test(text ?? '');
