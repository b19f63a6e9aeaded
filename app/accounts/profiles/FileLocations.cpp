// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/FileLocations.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Platform = FileLocations::Platform;

QString homeOf(const QProcessEnvironment &variables, Platform platform)
{
    const QString home = variables.value(u"HOME"_s);
    if (!home.isEmpty() || platform == Platform::Unix)
        return home;
    const QString profile = variables.value(u"USERPROFILE"_s);
    return profile.isEmpty() ? variables.value(u"HOMEDRIVE"_s) + variables.value(u"HOMEPATH"_s) : profile;
}

bool isSeparator(QChar c, Platform platform)
{
    return c == u'/' || (platform == Platform::Windows && c == u'\\');
}

} // namespace

FileLocations FileLocations::of(const QProcessEnvironment &variables, Platform platform)
{
    QString home = homeOf(variables, platform);
    while (home.size() > 1 && isSeparator(home.back(), platform))
        home.chop(1);
    const QChar separator = platform == Platform::Windows ? u'\\' : u'/';
    const auto inHome = [&](const QStringList &names) {
        const QString start = home == u'/' ? QString() : home;
        return home.isEmpty() ? QString() : start + separator + names.join(separator);
    };
    const auto moved = [&](const QString &variable, const QString &otherwise) {
        const QString path = variables.value(variable);
        if (path.isEmpty())
            return otherwise;
        const bool isOfHome = path[0] == u'~' && (path.size() == 1 || isSeparator(path[1], platform));
        return isOfHome && !home.isEmpty() ? home + path.sliced(1) : path;
    };
    const QString awsFolder = u".aws"_s;
    FileLocations result;
    result.config = moved(u"AWS_CONFIG_FILE"_s, inHome({awsFolder, u"config"_s}));
    result.credentials = moved(u"AWS_SHARED_CREDENTIALS_FILE"_s, inHome({awsFolder, u"credentials"_s}));
    result.ssoCache = inHome({awsFolder, u"sso"_s, u"cache"_s});
    result.roleCache = inHome({awsFolder, u"cli"_s, u"cache"_s});
    for (const QString &variable : {u"AWS_DEFAULT_PROFILE"_s, u"AWS_PROFILE"_s, QString()}) {
        result.profile = variable.isEmpty() ? u"default"_s : variables.value(variable).trimmed();
        if (!result.profile.isEmpty())
            break;
    }
    return result;
}

} // namespace accounts
