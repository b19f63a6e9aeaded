// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/ProfileProblem.h"
#include "aws/Error.h"
#include "files/Error.h"

#include <QString>

#include <variant>

namespace accounts {

/// Who asked has left.
struct Cancelled {
    bool operator==(const Cancelled &) const = default;
};

/// What was found has ended already.
struct AlreadyEnded {
    bool operator==(const AlreadyEnded &) const = default;
};

/// A key of a file or of a variable that can't be sent.
struct UnusableKey {
    QString place; ///< the name of the profile, or of the variable
    aws::KeyFault fault;
    bool isVariable = false; ///< `place` is

    bool operator==(const UnusableKey &) const = default;
};

/// A program that was to print credentials.
struct ProcessProblem {
    enum class Kind {
        BadCommand, ///< a quotation mark that isn't closed, or nothing at all
        NotFound, ///< there is no such program
        NotStarted, ///< it can't be run; `said` has the system's reason
        Failed, ///< it ended with `exitCode`
        Crashed,
        TimedOut, ///< it was ended
        TooMuchOutput, ///< it was ended
        NotUnderstood, ///< what it printed is not the JSON it should be; `member` is missing or makes no sense
        OtherVersion, ///< of that JSON
    };
    Kind kind = Kind::Failed;
    QString program = {};
    int exitCode = 0;
    QString said = {}; ///< the end of what it said of errors, without what may be a secret
    QString member = {};

    bool operator==(const ProcessProblem &) const = default;
};

/// A profile's command is another one than it was when it ran last: a person is to say whether it may run.
struct CommandChanged {
    QString profile;
    QString command; ///< as it is now

    bool operator==(const CommandChanged &) const = default;
};

/// Single sign-on has no token, or one that has ended: a person is to sign in.
struct SignInNeeded {
    QString session; ///< empty: the older way, by the start URL
    QString startUrl;
    bool hasEnded = false; ///< there was one

    bool operator==(const SignInNeeded &) const = default;
};

/// A role wants a code of an MFA device, and the person who was asked gave none.
struct MfaCodeNeeded {
    QString profile; ///< the hop that takes the role
    QString device;

    bool operator==(const MfaCodeNeeded &) const = default;
};

/// STS does not let who asked take a role.
struct RoleRefused {
    QString profile; ///< the hop at which it did
    QString roleArn;
    QString principal; ///< the ARN of who asked, where AWS has said it
    aws::Error error;
};

/// AWS, or the way to it, said no.
struct ServiceRefused {
    QString profile; ///< the hop at which it did
    QString roleArn; ///< the role that was to be taken; empty: none
    aws::Error error;
};

/// A file that was to hold the token of a web identity.
struct TokenFileProblem {
    QString profile;
    QString path;
    files::Error error;

    bool operator==(const TokenFileProblem &) const = default;
};

/// Why there is nothing to sign with. Of these only ServiceRefused may pass by itself.
using ProviderError = std::variant<Cancelled, AlreadyEnded, UnusableKey, ProfileProblem, ProcessProblem, CommandChanged,
                                   SignInNeeded, MfaCodeNeeded, RoleRefused, ServiceRefused, TokenFileProblem>;

} // namespace accounts
