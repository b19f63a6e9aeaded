// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/SharedConfig.h"

#include "files/WholeFile.h"

#include <algorithm>
#include <optional>

namespace accounts {

namespace {

using SectionKind = SharedSection::Kind;

bool has(const SharedFile &file, SectionKind kind, const QString &name)
{
    return std::ranges::any_of(
        file.sections, [&](const SharedSection &section) { return section.kind == kind && section.name == name; });
}

files::Result<QByteArray> contentOf(const QString &path)
{
    if (path.isEmpty())
        return tl::unexpected(files::Error{files::Error::Kind::NotThere});
    auto content = files::read(path);
    if (content && content->size() > SharedFile::largest) {
        aws::wipe(*content);
        return tl::unexpected(files::Error{files::Error::Kind::TooLarge});
    }
    return content;
}

} // namespace

SharedConfig SharedConfig::read(const FileLocations &locations)
{
    auto config = contentOf(locations.config);
    auto credentials = contentOf(locations.credentials);
    SharedConfig result = of(config ? *config : QByteArray(), credentials ? *credentials : QByteArray());
    const auto note = [&result](files::Result<QByteArray> &content, SharedFileKind file, const QString &path) {
        if (content)
            aws::wipe(*content);
        else if (content.error().kind != files::Error::Kind::NotThere)
            result.unread.push_back({file, path, content.error()});
    };
    note(config, SharedFileKind::Config, locations.config);
    note(credentials, SharedFileKind::Credentials, locations.credentials);
    return result;
}

SharedConfig SharedConfig::of(QByteArrayView config, QByteArrayView credentials)
{
    const SharedFile first = SharedFile::of(config, SharedFileKind::Config);
    const SharedFile second = SharedFile::of(credentials, SharedFileKind::Credentials);
    SharedConfig result;
    result.problems = first.problems;
    result.problemsLeftOut = first.problemsLeftOut + second.problemsLeftOut;
    for (const SharedSection &section : first.sections) {
        switch (section.kind) {
        case SectionKind::DefaultProfile:
            if (!has(first, SectionKind::Profile, section.name))
                result.profiles[section.name].take(section.settings);
            break;
        case SectionKind::Profile:
        case SectionKind::LooseProfile:
            result.profiles[section.name].take(section.settings);
            break;
        case SectionKind::SsoSession:
            result.ssoSessions[section.name].take(section.settings);
            break;
        case SectionKind::Services:
            result.services[section.name].take(section.settings);
            break;
        }
    }
    std::vector<LineProblem> problems = second.problems;
    for (const SharedSection &section : second.sections) {
        if (section.kind == SectionKind::LooseProfile && !result.profiles.contains(section.name))
            problems.push_back(
                {LineProblem::Kind::BadSectionName, SharedFileKind::Credentials, section.line, section.name.left(80)});
        else
            result.profiles[section.name].take(section.settings);
    }
    std::ranges::stable_sort(problems, {}, &LineProblem::line);
    result.problems.insert(result.problems.end(), problems.begin(), problems.end());
    return result;
}

/// The sections of services have URLs only, below names that are anybody's.
SharedConfig SharedConfig::withoutSecrets() const
{
    SharedConfig without = *this;
    for (auto *const sections : {&without.profiles, &without.ssoSessions}) {
        for (auto &[name, settings] : *sections)
            settings = settings.withoutSecrets();
    }
    return without;
}

const SectionSettings *SharedConfig::profile(const QString &name) const
{
    const auto found = profiles.find(name);
    return found == profiles.end() ? nullptr : &found->second;
}

} // namespace accounts
