// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

#include <QCoreApplication>

namespace ui {

/// Title, whatHappened, advice and the remedies that are particular to a kind; describe() adds what all have in common.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorWords)

public:
    // The service refused
    static ErrorText notFound(const aws::Error &error, const ErrorContext &context);
    static ErrorText rejectedValue(const aws::Error &error, const ErrorContext &context);
    static ErrorText notAllowed(const aws::Error &error, const ErrorContext &context);
    static ErrorText live(const aws::Error &error, const ErrorContext &context);
    static ErrorText beingVerified(const aws::Error &error, const ErrorContext &context);
    static ErrorText limitReached(const ErrorContext &context);
    static ErrorText slowDown(const aws::Error &error, const ErrorContext &context);
    static ErrorText serverFault(const aws::Error &error, const ErrorContext &context);
    static ErrorText refused(const aws::Error &error, const ErrorContext &context);

    // Signing in
    static ErrorText signatureRefused(const aws::Error &error, const ErrorContext &context);
    static ErrorText clockOff(const aws::Error &error, const ErrorContext &context);
    static ErrorText signInExpired(const ErrorContext &context);
    static ErrorText keyNotRecognised(const aws::Error &error, const ErrorContext &context);
    static ErrorText damaged(const aws::Error &error, const ErrorContext &context);
    static ErrorText regionNotEnabled(const ErrorContext &context);
    static ErrorText wrongRegion(const ErrorContext &context);
    static ErrorText noCredentials(const aws::Error &error, const ErrorContext &context);

    // On the way
    static ErrorText hostNotFound(const aws::Error &error, const ErrorContext &context);
    static ErrorText notReached(const aws::Error &error, const ErrorContext &context);
    static ErrorText connectionLost(const aws::Error &error, const ErrorContext &context);
    static ErrorText timedOut(const aws::Error &error, const ErrorContext &context);
    static ErrorText notTrusted(const aws::Error &error, const ErrorContext &context);
    static ErrorText proxyFailed(const aws::Error &error);
    static ErrorText proxyNeedsPassword(const aws::Error &error);
    static ErrorText gatewayFault(const aws::Error &error, const ErrorContext &context);
    static ErrorText proxySignInUnknown(const aws::Error &error);
    static ErrorText proxyUnusable(const aws::Error &error);
    static ErrorText unexpected(const aws::Error &error, const ErrorContext &context);

    static ErrorText unreadable(int encoders, int stages);

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
    /// What was sent may still take effect.
    static QString unchangedSoFar(const ErrorContext &context);
    static QString askFirst(const ErrorContext &context);
    static QString retry();
    static QString retryAfterThat();
    static QString notBeforeThat();
    static QString retryWhileItMayArrive(bool offered);
    static QString retryDoesNotHelp();
    static QString leave(const ErrorContext &context);

    /// Whose words these are, as a subject: the service, or the host when anybody between here and AWS can have said
    /// it.
    static QString speaker(const aws::Error &error, const ErrorContext &context);
    /// The same inside a sentence.
    static QString speakerInside(const aws::Error &error, const ErrorContext &context);
    /// Where its words are.
    static QString ownWords(const aws::Error &error, const ErrorContext &context);

    /// Whether the service asked to be left alone for so long that a person should know.
    static bool asksForAPause(const aws::Error &error, const ErrorContext &context);
    /// Until when.
    static QString pause(const aws::Error &error, const ErrorContext &context);

    /// Where to look when there is no answer; names the proxy in use.
    static QString checkTheWay(const aws::Error &error, const ErrorContext &context);

    /// What helps when the account's key or its rights are at fault: after that, the list can be read again.
    static std::vector<Remedy> accountRemedies(const ErrorContext &context);

    /// The account's name, or "this account".
    static QString account(const ErrorContext &context);
    static QString accountAsSubject(const ErrorContext &context);
    /// "the access key of Live Events", or the variable that holds it.
    static QString accessKey(const ErrorContext &context);
    /// "Check the region and the endpoint URL.", or the variables that hold them.
    /// Where an account of the environment has its endpoint from, as accounts::Environment looks for it.
    static QString endpointVariable();
    static QString checkTheEndpoint(const ErrorContext &context);
    /// What the account Environment needs before a changed variable is seen.
    static QString startAgain();
    /// The stage's name, or "no stage".
    static QString stage(const QString &name);
};

} // namespace ui
