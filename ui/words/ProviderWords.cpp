// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ProviderWords.h"

#include "text/Isolate.h"
#include "ui/words/CredentialsWords.h"
#include "ui/words/ErrorTerms.h"
#include "ui/words/FileWords.h"
#include "ui/words/ProfileWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::providers {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderWords)
};

using Kind = accounts::ProcessProblem::Kind;

/// Of an ARN what a person calls it: the role, the user, or the role and the session. The whole is in the details.
QString nameOf(const QString &arn)
{
    const QString name = arn.section(u':', 5);
    return name.contains(u'/') ? name.section(u'/', 1) : arn;
}

/// As the AWS config file calls it.
QString settingOf(aws::KeyPart part)
{
    switch (part) {
    case aws::KeyPart::AccessKeyId:
        return u"aws_access_key_id"_s;
    case aws::KeyPart::SecretAccessKey:
        return u"aws_secret_access_key"_s;
    case aws::KeyPart::SessionToken:
        return u"aws_session_token"_s;
    }
    Q_UNREACHABLE();
}

QString correctTheFile()
{
    return Words::tr("Correct the AWS config file. This program notices.");
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 200;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most) + u'…';
}

/// What became of the program.
QString process(const accounts::ProcessProblem &problem)
{
    switch (problem.kind) {
    case Kind::BadCommand:
        return Words::tr("The command in credential_process cannot be read: a quotation mark may be missing.");
    case Kind::NotFound:
        return text::filled(Words::tr("%1 was not found. A program started from a menu looks in fewer folders."),
                            problem.program);
    case Kind::NotStarted:
        return text::filled(Words::tr("%1 could not be started."), problem.program);
    case Kind::Failed:
        return text::filled(Words::tr("%1 ended with exit code %2."), problem.program, problem.exitCode);
    case Kind::Crashed:
        return text::filled(Words::tr("%1 crashed."), problem.program);
    case Kind::TimedOut:
        return text::filled(Words::tr("%1 gave no answer and was ended."), problem.program);
    case Kind::TooMuchOutput:
        return text::filled(Words::tr("%1 printed too much and was ended."), problem.program);
    case Kind::NotUnderstood:
        if (problem.member.isEmpty())
            return text::filled(Words::tr("What %1 printed is no JSON."), problem.program);
        return text::filled(Words::tr("What %1 printed are no credentials: %2 is missing or makes no sense."),
                            problem.program, problem.member);
    case Kind::OtherVersion:
        return text::filled(Words::tr("What %1 printed is of a version that is not known here."), problem.program);
    }
    Q_UNREACHABLE();
}

ErrorText textOf(const QString &title, const QString &whatHappened, const QString &advice, std::vector<Remedy> remedies)
{
    ErrorText text;
    text.title = title;
    text.whatHappened = whatHappened;
    text.advice = advice;
    text.remedies = std::move(remedies);
    return text;
}

/// The profile leaves open for which account and role one signs in.
bool isAccountOpen(const accounts::ProfileProblem &problem)
{
    return problem.kind == accounts::ProfileProblem::Kind::SsoIncomplete && problem.setting == "sso_account_id"_L1;
}

struct Particulars {
    const ErrorContext &context;
    const aws::Error &error;

    ErrorText operator()(const accounts::Cancelled &) const { return {}; }
    ErrorText operator()(const accounts::AlreadyEnded &) const
    {
        return textOf(Words::tr("Sign-in expired"),

                      text::filled(Words::tr("The credentials of %1 have ended already."), terms::account(context)),
                      Words::tr("Get new ones where the profile has them from. Check this computer’s clock too."),
                      {Remedy::Retry, Remedy::EditAccount});
    }
    ErrorText operator()(const accounts::UnusableKey &key) const
    {
        const QString what = key.isVariable
            ? key.place
            : text::filled(Words::tr("%1 of the profile %2"), settingOf(key.fault.part), key.place);
        return textOf(Words::tr("Access key cannot be used"), variableSentence(key.fault, what),
                      key.isVariable ? variableAdvice(key.place) : correctTheFile(),
                      {Remedy::Retry, Remedy::EditAccount});
    }
    ErrorText operator()(const accounts::ProfileProblem &problem) const
    {
        if (isAccountOpen(problem))
            return textOf(Words::tr("AWS account not chosen"),
                          text::filled(Words::tr("The single sign-on of %1 may lead to several accounts."),
                                       terms::account(context)),
                          Words::tr("Sign in, and choose one."), {Remedy::SignIn, Remedy::EditAccount});
        return textOf(problemHeading(problem), problemSentence(problem),
                      problem.kind == accounts::ProfileProblem::Kind::NotForDesktops
                          ? Words::tr("Choose another profile.")
                          : correctTheFile(),
                      {Remedy::Retry, Remedy::EditAccount});
    }
    ErrorText operator()(const accounts::ProcessProblem &problem) const
    {
        ErrorText text =
            textOf(Words::tr("Helper program gave no credentials"), process(problem),
                   Words::tr("Run it in a terminal to see what it needs."), {Remedy::Retry, Remedy::EditAccount});
        if (!problem.said.isEmpty())
            text.whatHappened += u' ' + text::filled(Words::tr("It said: “%1”."), shortened(problem.said));
        return text;
    }
    ErrorText operator()(const accounts::CommandChanged &changed) const
    {
        return textOf(Words::tr("Helper program is another one"),

                      text::filled(Words::tr("The command of %1 was changed. It has not run."), changed.profile),
                      Words::tr("Look at the command, and say whether it may run."),
                      {Remedy::ShowCommand, Remedy::EditAccount});
    }
    ErrorText operator()(const accounts::SignInNeeded &needed) const
    {
        return textOf(needed.hasEnded ? Words::tr("Sign-in ended") : Words::tr("Not signed in"),
                      needed.hasEnded
                          ? text::filled(Words::tr("The single sign-on of %1 has ended."), terms::account(context))
                          : text::filled(Words::tr("%1 needs a single sign-on."), terms::accountAsSubject(context)),
                      Words::tr("Sign in, here or with the AWS CLI."), {Remedy::SignIn, Remedy::Retry});
    }
    ErrorText operator()(const accounts::MfaCodeNeeded &needed) const
    {
        return textOf(Words::tr("MFA code needed"),
                      text::filled(Words::tr("The role of %1 needs a code of an MFA device."), needed.profile),
                      Words::tr("Sign in with a code."), {Remedy::SignIn});
    }
    ErrorText operator()(const accounts::TokenFileProblem &problem) const
    {
        return textOf(Words::tr("Sign-in token cannot be read"),
                      text::filled(Words::tr("The token of %1 is not read from %2: %3."), problem.profile, problem.path,
                                   fileReason(problem.error)),
                      Words::tr("Whoever signs you in renews that file."), {Remedy::Retry, Remedy::EditAccount});
    }
    ErrorText operator()(const accounts::RoleRefused &refused) const
    {
        const QString role = nameOf(refused.roleArn);
        const QString happened = refused.principal.isEmpty()
            ? text::filled(Words::tr("AWS does not let the profile %1 take the role %2."), refused.profile, role)
            : text::filled(Words::tr("AWS does not let %1 take the role %2 of the profile %3."),
                           nameOf(refused.principal), role, refused.profile);
        return textOf(Words::tr("Role refused"), happened,
                      Words::tr("Ask whoever manages the role to trust it, or choose another profile."),
                      {Remedy::Retry, Remedy::EditAccount});
    }
    ErrorText operator()(const accounts::ServiceRefused &refused) const
    {
        const QString who = terms::speaker(error, context);
        const QString happened = refused.roleArn.isEmpty()
            ? text::filled(Words::tr("%1 refused the sign-in of the profile %2."), who, refused.profile)
            : text::filled(Words::tr("%1 refused the role %2 of the profile %3."), who, nameOf(refused.roleArn),
                           refused.profile);
        return textOf(Words::tr("Sign-in refused"), happened,
                      Words::tr("The account or the role may not be assigned to you. Details say more."),
                      {Remedy::Retry, Remedy::EditAccount});
    }
};

struct Shortly {
    QString operator()(const accounts::TokenFileProblem &) const { return Words::tr("token cannot be read"); }
    QString operator()(const accounts::Cancelled &) const { return {}; }
    QString operator()(const accounts::AlreadyEnded &) const { return Words::tr("sign-in ended"); }
    QString operator()(const accounts::UnusableKey &) const { return Words::tr("key cannot be used"); }
    QString operator()(const accounts::ProfileProblem &) const { return Words::tr("profile cannot be used"); }
    QString operator()(const accounts::ProcessProblem &) const { return Words::tr("helper program failed"); }
    QString operator()(const accounts::CommandChanged &) const { return Words::tr("helper program changed"); }
    QString operator()(const accounts::SignInNeeded &needed) const
    {
        return needed.hasEnded ? Words::tr("sign-in ended") : Words::tr("not signed in");
    }
    QString operator()(const accounts::MfaCodeNeeded &) const { return Words::tr("needs an MFA code"); }
    QString operator()(const accounts::RoleRefused &) const { return Words::tr("role refused"); }
    QString operator()(const accounts::ServiceRefused &) const { return Words::tr("sign-in failed"); }
};

} // namespace

bool isBetterSaid(const accounts::ProviderError &why, const aws::Error &error)
{
    using aws::ErrorKind;
    const bool isRefusal = error.kind == ErrorKind::AccessDenied || error.kind == ErrorKind::ResourceNotFound
        || error.kind == ErrorKind::Validation || error.kind == ErrorKind::RefusedOtherwise
        || error.kind == ErrorKind::Conflict;
    return error.kind == ErrorKind::NoCredentials
        || (isRefusal && std::holds_alternative<accounts::ServiceRefused>(why));
}

ErrorText failed(const accounts::ProviderError &why, const aws::Error &error, const ErrorContext &context)
{
    return std::visit(Particulars{context, error}, why);
}

QString shortly(const accounts::ProviderError &why)
{
    return std::visit(Shortly{}, why);
}

} // namespace ui::providers
