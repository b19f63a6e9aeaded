// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/errors/ErrorText.h"

#include <QCoreApplication>

namespace ui {

/// Title, whatHappened, advice and the remedies that are particular to a kind; describe() adds what all have in common.
/// The headings are those of errors.md.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorWords)

public:
    // The service refused
    static ErrorText notFound(const ErrorContext &context);
    static ErrorText rejectedValue(const ErrorContext &context);
    static ErrorText notAllowed(const aws::Error &error, const ErrorContext &context);
    static ErrorText live(const ErrorContext &context);
    static ErrorText beingVerified(const ErrorContext &context);
    static ErrorText limitReached(const ErrorContext &context);
    static ErrorText slowDown();
    static ErrorText serverFault();
    static ErrorText refused(const ErrorContext &context);

    // Signing in
    static ErrorText signatureRefused(const ErrorContext &context);
    static ErrorText clockOff(const aws::Error &error);
    static ErrorText signInExpired(const ErrorContext &context);
    static ErrorText keyNotRecognised(const ErrorContext &context);
    static ErrorText damaged(const aws::Error &error);
    static ErrorText regionNotEnabled(const ErrorContext &context);
    static ErrorText noCredentials(const ErrorContext &context);

    // On the way
    static ErrorText hostNotFound(const aws::Error &error);
    static ErrorText notReached(const aws::Error &error);
    static ErrorText connectionLost(const aws::Error &error, const ErrorContext &context);
    static ErrorText timedOut(const aws::Error &error, const ErrorContext &context);
    static ErrorText notTrusted(const aws::Error &error);
    static ErrorText proxyFailed(const aws::Error &error);
    static ErrorText proxyNeedsPassword(const aws::Error &error);
    static ErrorText proxySignInUnknown(const aws::Error &error);
    static ErrorText proxyUnusable(const aws::Error &error);
    static ErrorText unexpected(const aws::Error &error);

    // Here
    static ErrorText regionMissing(const ErrorContext &context);
    static ErrorText endpointUnusable(const ErrorContext &context);
    static ErrorText unsendableHeader(const aws::Error &error);
    static ErrorText readOnly(const ErrorContext &context);
    static ErrorText stopped();

    // What all have in common
    static QString nothingChanged();
    /// With the encoder, the stage it stays on and the one it did not move to.
    static QString changed(bool nothing, const ErrorContext &context);
    static QString retry(bool safe, bool offered);
    static QString retryDoesNotHelp();
    static QString leave(const ErrorContext &context);

    /// Who did not answer: AWS, or the host of the account's own endpoint URL.
    static QString asked(const aws::Error &error);
    /// Where to look when there is no answer; names the proxy in use.
    static QString checkTheWay(const aws::Error &error);

    /// What helps when the account's key or its rights are at fault: after that, the list can be read again.
    static std::vector<Remedy> accountRemedies(const ErrorContext &context);

    /// The account's name, or "this account".
    static QString account(const ErrorContext &context);
    static QString accountAsSubject(const ErrorContext &context);
    /// The stage's name, or "no stage".
    static QString stage(const QString &name);
};

} // namespace ui
