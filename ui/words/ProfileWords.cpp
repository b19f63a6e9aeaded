// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ProfileWords.h"

#include "accounts/profiles/ProfileFiles.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileWords)
};

using accounts::ProfileKind;
using Kind = accounts::ProfileProblem::Kind;

QString roleOf(const accounts::Profile &profile)
{
    const bool isThroughAnother = profile.chain && profile.chain->profile != profile.name;
    return isThroughAnother ? text::filled(Words::tr("role through %1"), profile.chain->profile) : Words::tr("role");
}

} // namespace

QString waysOf(const accounts::Profile &profile)
{
    switch (profile.kind()) {
    case ProfileKind::AccessKey:
        return Words::tr("access key");
    case ProfileKind::Session:
        return Words::tr("temporary key");
    case ProfileKind::Role:
        return roleOf(profile);
    case ProfileKind::SingleSignOn:
        return Words::tr("single sign-on");
    case ProfileKind::Process:
        return Words::tr("helper program");
    case ProfileKind::WebIdentity:
        return Words::tr("web identity");
    case ProfileKind::Login:
        return Words::tr("AWS login");
    case ProfileKind::Environment:
        return Words::tr("environment");
    case ProfileKind::NotForDesktops:
        return Words::tr("for servers only");
    case ProfileKind::Unusable:
        return Words::tr("cannot be used");
    }
    Q_UNREACHABLE();
}

QString regionOf(const accounts::Profile &profile)
{
    return profile.region.isEmpty() ? Words::tr("no region") : profile.region;
}

QString noProfilesSentence(const accounts::ProfileFiles &files)
{
    if (const QString sentence = filesSentence(files); !sentence.isEmpty())
        return sentence;
    const accounts::FileLocations &locations = files.locations();
    if (!QFileInfo::exists(locations.config) && !QFileInfo::exists(locations.credentials))
        return Words::tr("No AWS config file was found.");
    return Words::tr("Your AWS config file has no profiles.");
}

QString filesSentence(const accounts::ProfileFiles &files)
{
    const accounts::SharedConfig &config = files.config();
    if (!config.unread.empty())
        return text::filled(Words::tr("%1 cannot be read: %2."), config.unread.front().path,
                            fileReason(config.unread.front().error));
    if (config.problems.empty())
        return {};
    const accounts::LineProblem &first = config.problems.front();
    const bool isConfig = first.file == accounts::SharedFileKind::Config;
    const QString path = isConfig ? files.locations().config : files.locations().credentials;
    const int others = int(config.problems.size()) + config.problemsLeftOut - 1;
    const QString sentence =
        text::filled(Words::tr("Line %1 of %2 is not understood and is left out."), QString::number(first.line), path);
    return others == 0 ? sentence : sentence + u' ' + Words::tr("So are %Ln others.", nullptr, others);
}

QString problemHeading(const accounts::ProfileProblem &problem)
{
    switch (problem.kind) {
    case Kind::NotThere:
        return Words::tr("Profile not found");
    case Kind::SourceMissing:
        return Words::tr("Source profile not found");
    case Kind::Loop:
        return Words::tr("Source profiles go in a circle");
    case Kind::PartialKeys:
        return Words::tr("Access key is not whole");
    case Kind::NotForDesktops:
        return Words::tr("Profile is for servers only");
    case Kind::SsoSessionMissing:
        return Words::tr("Sign-in session not found");
    case Kind::Nothing:
    case Kind::NoSource:
    case Kind::BothSources:
    case Kind::UnknownSource:
    case Kind::RoleMissing:
    case Kind::SsoDisagrees:
    case Kind::SsoIncomplete:
    case Kind::SsoRegionMissing:
        return Words::tr("Profile cannot be used");
    }
    Q_UNREACHABLE();
}

QString problemSentence(const accounts::ProfileProblem &problem)
{
    switch (problem.kind) {
    case Kind::NotThere:
        return text::filled(Words::tr("No AWS file has the profile %1."), problem.profile);
    case Kind::Nothing:
        return text::filled(Words::tr("%1 says nothing of how to sign in."), problem.profile);
    case Kind::SourceMissing:
        return text::filled(Words::tr("%1 signs in through %2, which no AWS file has."), problem.profile,
                            problem.other);
    case Kind::NoSource:
        return text::filled(Words::tr("%1 takes a role, and names nothing to take it with."), problem.profile);
    case Kind::BothSources:
        return text::filled(Words::tr("%1 has both source_profile and credential_source."), problem.profile);
    case Kind::UnknownSource:
        return text::filled(Words::tr("%1 has %2 as credential_source, which does not exist."), problem.profile,
                            problem.other);
    case Kind::NotForDesktops:
        return text::filled(Words::tr("%1 uses the credentials of a server (%2). A desktop has none."), problem.profile,
                            problem.other);
    case Kind::Loop:
        return text::filled(Words::tr("The source profiles of %1 lead back to it."), problem.profile);
    case Kind::PartialKeys:
        return text::filled(Words::tr("%1 has half an access key: %2 is missing."), problem.profile, problem.setting);
    case Kind::RoleMissing:
        return text::filled(Words::tr("%1 has web_identity_token_file without role_arn."), problem.profile);
    case Kind::SsoSessionMissing:
        return text::filled(Words::tr("%1 signs in by the session %2, which the config file does not have."),
                            problem.profile, problem.other);
    case Kind::SsoDisagrees:
        return text::filled(Words::tr("%1 and its session %2 say different things of %3."), problem.profile,
                            problem.other, problem.setting);
    case Kind::SsoIncomplete:
        return text::filled(Words::tr("%1 has no %2, which its single sign-on needs."), problem.profile,
                            problem.setting);
    case Kind::SsoRegionMissing:
        return text::filled(Words::tr("%1 has no sso_region, which its single sign-on needs."), problem.profile);
    }
    Q_UNREACHABLE();
}

} // namespace ui
