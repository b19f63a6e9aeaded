// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/CredentialsProblem.h"

namespace ui {

/// What is the matter with the keychain, for a heading: no full stop. Empty for a variable.
QString keychainHeading(const aws::CredentialsProblem &problem);
/// The same as a sentence, or two.
QString keychainSentence(const aws::CredentialsProblem &problem);

/// Why it may give no answer.
QString keychainMayAsk();

/// What is wrong with a part of an access key that is there. `what` stands for it: "The secret access key", or the name
/// of a variable.
QString keyFaultSentence(const aws::KeyFault &fault, const QString &what);
/// What is wrong with the part that this variable has, or has not; or a setting of a file.
QString variableSentence(const aws::KeyFault &fault, const QString &variable);
/// What to do about a variable.
QString variableAdvice(const QString &variable);

} // namespace ui
