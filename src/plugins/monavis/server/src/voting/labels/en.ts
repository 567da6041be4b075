import type { Labels } from './labels';

export const en: Labels = {
  formTitle: 'Give my feedback',
  otherLanguage: 'Français',
  satisfaction: {
    question: 'Overall, how did it go?',
    choices: { bad: 'Not well', medium: 'Average', good: 'Very well' },
    send: 'Send my feedback',
    change: 'Save my feedback',
    next: (count) =>
      count === 1
        ? 'One optional question will follow.'
        : `${count === 2 ? 'Two' : 'Three'} optional questions will follow.`,
  },
  stepTitles: { clarity: 'Clarity', help: 'Help', comment: 'Comment' },
  progress: (position, total) => `Step ${position} of ${total}`,
  saved: {
    title: 'Your feedback is saved',
    text: (count) =>
      `You can add details in ${['one optional step', 'two optional steps', 'three optional steps'][count - 1]}: each answer is saved as soon as you continue.`,
  },
  clarity: {
    question: 'What did you think of the information and instructions provided?',
    hint: 'One answer, from 1 to 5',
    lowest: 'Not clear at all',
    highest: 'Very clear',
  },
  help: {
    question: 'Along the way, did you try to get help in one of the following ways?',
    hint: 'Several answers possible',
    choices: {
      counter: 'At the counter, with the administration',
      phone: 'By phone, with the administration',
      email: 'By e-mail, with the administration',
      chat: 'By chat, with the administration',
      relative: 'Someone close to me',
      association: 'An association',
      website: 'Websites',
      other: 'Other',
      none: 'I did not need any help',
    },
    other: 'In what other way? (250 characters at most)',
    reached: {
      counter: 'At the counter, did you manage to reach the administration?',
      phone: 'By phone, did you manage to reach the administration?',
      email: 'By e-mail, did you manage to reach the administration?',
      chat: 'By chat, did you manage to reach the administration?',
    },
    yes: 'Yes',
    no: 'No',
    quality: {
      counter: 'At the counter, how good was the help you received?',
      phone: 'By phone, how good was the help you received?',
      email: 'By e-mail, how good was the help you received?',
      chat: 'By chat, how good was the help you received?',
    },
    lowest: 'Very poor',
    highest: 'Excellent',
  },
  difficulties: {
    question: 'Did you run into any difficulties?',
    hint: 'Several answers possible',
    choices: {
      'missing-information': 'Not enough information before starting',
      'not-working': 'The procedure did not work',
      'mobile-display': 'Display on mobile',
      documents: 'Supporting documents',
      'unclear-next-steps': 'Not enough information on what comes next',
      other: 'Other',
    },
    other: 'What other difficulty? (250 characters at most)',
  },
  comment: {
    question: 'Would you like to tell us more?',
    hint: 'Your answer is anonymous. Please do not write any personal data.',
    hintWithContact:
      'Please do not write any personal data in this text: several public servants will read it.',
    limit: '5,000 characters at most',
  },
  contact: {
    question: 'Your e-mail address (optional)',
    hint: 'So that the public servants in charge of this procedure can answer you about this feedback, and for nothing else. It is kept apart, and deleted after 90 days. Without it, your answer remains anonymous.',
  },
  test: 'Test form: your answers are not saved.',
  level: (level, lowest, highest) => {
    if (level === 1) return `1 out of 5, ${lowest}`;
    return level === 5 ? `5 out of 5, ${highest}` : `${level} out of 5`;
  },
  next: 'Next',
  previous: 'Previous',
  finish: 'Finish',
  thanks: {
    title: 'Thank you for your help!',
    text: 'Your feedback is saved, with the details you gave.',
    use: 'The public servants in charge of this procedure will read it to know what works and what needs to improve. It also counts in the satisfaction score of the procedure. Your comment, if you wrote one, may be published with the answer of the administration.',
    close: 'You can close this page.',
    back: 'Go back to the procedure',
  },
  problemTitle: 'Your answer needs a correction',
  problemPrefix: 'Error',
  problem: (problem) => {
    switch (problem.code) {
      case 'required':
        return 'Choose an answer: “Not well”, “Average” or “Very well”.';
      case 'none-with-others':
        return 'You ticked “I did not need any help” together with other answers: untick what does not apply.';
      case 'other-unchecked':
        return 'Tick “Other” to keep your text, or erase it.';
      case 'not-an-email':
        return 'Write a complete e-mail address, such as name@example.org, or erase it.';
      case 'too-long':
        return `Your text has ${problem.count.toLocaleString('en')} characters: shorten it to ${problem.limit.toLocaleString('en')} at most.`;
    }
  },
  notices: {
    expired: {
      title: 'This page had been open for more than two hours',
      text: 'Your feedback is not saved yet. Your choice is kept: send it again.',
    },
    'unreadable-token': {
      title: 'We could not check what you sent',
      text: 'Your feedback is not saved yet. Your choice is kept: send it again.',
    },
    busy: {
      title: 'Service temporarily unavailable',
      text: 'Your answer is not saved yet, but it is kept on this page: wait a few seconds, then send it again.',
    },
    'work-asked': {
      title: 'A check is needed',
      text: 'This form is receiving an unusual amount of feedback right now. Yours is not saved yet, but your choice is kept: send it again.',
    },
    'already-voted': {
      title: 'Your first choice was already saved',
      text: 'A form counts only once. To change your mind, use the “Previous” button.',
    },
  },
  tooMany: (minutes) => ({
    title: 'Too much feedback was sent from your network',
    text: `Your answer is not saved yet, but it is kept on this page: leave it open, then send it again in ${minutes} min.`,
  }),
  work: {
    running: 'Automatic check in progress: there is nothing for you to do.',
    waiting: 'One moment: your feedback leaves as soon as the automatic check is done.',
    done: 'Automatic check done.',
    failed:
      'The automatic check did not succeed. You can send your feedback: it will be saved, and read before it counts.',
    withoutScript:
      'This form is receiving an unusual amount of feedback right now. Yours will be saved, and read before it counts. There is nothing else to do; with JavaScript, it would count at once.',
  },
  trap: 'Leave empty',
  refusals: {
    invalid: {
      title: 'Invalid address',
      text: 'The address of this form is incomplete or does not exist. Go back to the page that shows the “Je donne mon avis” button and click it again.',
    },
    closed: {
      title: 'This form is closed',
      text: 'The button you used no longer collects feedback.',
    },
    archived: {
      title: 'This procedure no longer exists',
      text: 'It no longer collects feedback.',
    },
    locked: {
      title: 'This form is not open yet',
      text: 'This procedure does not collect feedback yet: the administration in charge must first ask for its activation.',
    },
    'test-over': {
      title: 'This test link is over',
      text: 'A test link is good for one hour. Open the test again from the “Formulaire” tab of your procedure.',
    },
  },
  receiptExpired: {
    title: 'Your feedback is saved, but can no longer be completed',
    text: 'Details can be added for 24 hours. What you had sent before is kept.',
  },
  reviewGone: {
    title: 'This feedback can no longer be completed',
    text: 'We no longer hold it.',
  },
  keptText: {
    title: 'Your text',
    text: 'It was not saved. You can copy it so as not to lose it.',
  },
  backToDemarche: 'Go back to the procedure',
};
