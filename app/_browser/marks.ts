/**
 * The names by which the scripts find what the pages hold for them. Pages and scripts both import them, so that
 * neither can be renamed alone.
 */

/** Ids of elements. */
export const marks = {
  /** What a script replaces when the next thing is to be shown. */
  stage: 'stage',
  /** Shown until the script is ready; it leads to the page that needs none. */
  waiting: 'waiting',
  /** Where refusals and failures appear, above the form. */
  problems: 'problems',
  form: 'tell',
  completeness: 'completeness',
  /** Where the script puts the button; without script there is one of the page's own. */
  send: 'send',
  /** The outside channels below the form, opened when they are needed. */
  outside: 'outside',
  confirm: 'confirm',
  print: 'print',
  /** Where the script puts the form that asks for the code. */
  findPlace: 'find-place',
  trackForm: 'find',
  thread: 'thread',
  messageForm: 'write',
  words: 'words',
  /** Where files are added, once a code is known. */
  evidence: 'evidence',
  evidenceOpen: 'evidence-open',
  evidenceFile: 'evidence-file',
  /** What is to be known of the last file, above the field for the next. */
  evidenceNews: 'evidence-news',
  evidencePreview: 'evidence-preview',
  evidenceOriginal: 'evidence-original',
  evidenceSend: 'evidence-send',
  evidenceOther: 'evidence-other',
  evidenceStop: 'evidence-stop',
  evidenceState: 'evidence-state',
  evidenceBar: 'evidence-bar',
} as const;

/** Ids of `<template>` elements; `{name}` inside their texts is filled in. */
export const templates = {
  sendSealed: 'template-send',
  sending: 'template-sending',
  problems: 'template-problems',
  fieldError: 'template-field-error',
  failure: 'template-failure',
  completeness: 'template-completeness',
  code: 'template-code',
  earlier: 'template-earlier',
  wrongDigits: 'template-wrong-digits',
  done: 'template-done',
  find: 'template-find',
  thread: 'template-thread',
  message: 'template-message',
  noMessages: 'template-no-messages',
  messageProblems: 'template-message-problems',
  opening: 'template-opening',
  sent: 'template-sent',
  evidenceScript: 'template-evidence-script',
  evidenceOpening: 'template-evidence-opening',
  evidenceUnreachable: 'template-evidence-unreachable',
  evidenceChoose: 'template-evidence-choose',
  evidenceReading: 'template-evidence-reading',
  evidencePhoto: 'template-evidence-photo',
  evidenceAsIs: 'template-evidence-as-is',
  evidenceSending: 'template-evidence-sending',
  evidenceSent: 'template-evidence-sent',
  evidenceFailure: 'template-evidence-failure',
  evidenceUnfinished: 'template-evidence-unfinished',
} as const;

/** Set on a page whose contents must not come back with the Back button. */
export const privateMark = 'data-private';

/** Where leaving leads: the dullest page of the same site. Nobody learns of it, and it is there in an instant. */
export const exitPath = '/survey';
