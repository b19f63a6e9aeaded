// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/World.h"
#include "ui/words/Remedy.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// What was tried, in the names a person knows, and what is known about it beside the error itself.
struct ErrorContext {
    enum class Act {
        Listing, ///< the list of encoders and stages
        Reading, ///< one encoder or one stage
        Rebinding,
        Testing, ///< an account's credentials
        Making, ///< an encoder or a stage, as all that follow; `encoder` says which
        Removing,
        Tagging,
        Switching, ///< its redundancy
        Renaming,
        Disconnecting, ///< who is on a stage
    };
    enum class Known {
        FromError, ///< as far as the error says
        NothingChanged, ///< the service was asked: nothing was changed
        SoFarUnchanged, ///< the service was asked: nothing was changed yet, but what was sent may still take effect
        NotKnown, ///< the service could not be asked
    };
    enum class Missing { NotKnown, Encoder, Stage };

    Act act = Act::Listing;
    QString encoder; ///< or what else it is about, as shown; empty when it is about nothing single
    QString fromStage; ///< as shown; empty: no stage
    QString toStage; ///< as shown; empty: no stage
    aws::World world; ///< who was asked
    QString account;
    bool isEnvironment = false; ///< the account is what the AWS variables say: nothing of it can be edited here
    bool isProfile = false; ///< its key is not entered here: it comes from AWS's shared files
    QString region;
    Known known = Known::FromError;
    Missing missing = Missing::NotKnown;
    bool isFromStageRead = true; ///< `fromStage` is what the service has just said; otherwise it is what the list said
    QString configurationArn; ///< for Details and the IAM policy only
    QString fromStageArn; ///< for Details only
    QString toStageArn; ///< for Details only
    QDateTime at = QDateTime::currentDateTime();
};

/// A page of AWS that helps, for the browser.
struct HelpfulPage {
    QString label; ///< of its button
    QString url; ///< empty: there is none
};

/// An error in words. Every text is whole sentences; those that don't apply are empty.
struct ErrorText {
    QString title; ///< no full stop
    QString whatHappened;
    QString advice;
    QString whatChanged; ///< "Nothing was changed.", and where an encoder stays; or that it is not known
    QString retrySafe; ///< whether trying again is safe
    std::vector<Remedy> remedies; ///< the most useful first
    QString leaveLabel; ///< the safe button: it does nothing
    QString details; ///< for support; secrets are blotted out
    QString policy; ///< an IAM policy, with Remedy::CopyPolicy
    aws::World world; ///< where the remedies act
    HelpfulPage page;

    /// The one sentence or two for a bar.
    QString brief() const;
};

/// The words for an error. Nothing else in the program has them.
ErrorText describe(const aws::Error &error, const ErrorContext &context);

/// The words for items of a list that could not be read; `why` says of each what was wrong with it, for Details. What
/// was known of them before is still shown.
ErrorText describeUnreadable(int encoders, int stages, const QStringList &why, const ErrorContext &context);

/// Whether it changes something, and is neither a reading nor a test.
bool isWrite(ErrorContext::Act act);

/// True when the request surely changed nothing: a read, a refusal, or AWS was asked.
bool nothingWasChanged(const aws::Error &error, const ErrorContext &context);

} // namespace ui
