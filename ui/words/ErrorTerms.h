// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// What the sentences about errors call those who take part: who spoke, the account, its key, its endpoint.
namespace ui::terms {

/// Whose words these are, as a subject: the service, or the host when anybody between here and AWS can have said it.
QString speaker(const aws::Error &error, const ErrorContext &context);
/// The same inside a sentence.
QString speakerInside(const aws::Error &error, const ErrorContext &context);
/// Where its words are.
QString ownWords(const aws::Error &error, const ErrorContext &context);

/// Whether the service asked to be left alone for so long that a person should know.
bool asksForAPause(const aws::Error &error, const ErrorContext &context);
/// Until when.
QString pause(const aws::Error &error, const ErrorContext &context);

/// The account's name, or "this account".
QString account(const ErrorContext &context);
QString accountAsSubject(const ErrorContext &context);
/// "the access key of Live Events", or the variable that holds it.
QString accessKey(const ErrorContext &context);
/// What helps when the account's key or its rights are at fault: after that, the list can be read again.
std::vector<Remedy> accountRemedies(const ErrorContext &context);

/// Where an account of the environment has its endpoint from, as accounts::Environment looks for it.
QString endpointVariable();
/// "Check the region and the endpoint URL.", or the variables that hold them.
QString checkTheEndpoint(const ErrorContext &context);
/// What the account Environment needs before a changed variable is seen.
QString startAgain();

/// The stage's name, or "no stage".
QString stage(const QString &name);

/// What was tried with what an error is about, as it follows "may not" or "refused to": "delete cam-03"; empty of a
/// rebind, which has words of its own, and of what changes nothing.
QString deed(const ErrorContext &context);

} // namespace ui::terms
