// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/SectionSettings.h"

#include <QStringTokenizer>

using namespace Qt::StringLiterals;

namespace accounts {

void SectionSettings::take(const SectionSettings &others)
{
    for (const auto &[name, setting] : others.m_settings)
        set(name, setting);
}

bool SectionSettings::has(const QString &name) const
{
    const auto found = m_settings.find(name);
    return found != m_settings.end() && !found->second.value.isEmpty();
}

QString SectionSettings::text(const QString &name) const
{
    const auto found = m_settings.find(name);
    return found == m_settings.end() ? QString() : found->second.value.reveal();
}

aws::Secret SectionSettings::secret(const QString &name) const
{
    const auto found = m_settings.find(name);
    return found == m_settings.end() ? aws::Secret() : found->second.value;
}

bool SectionSettings::isTrue(const QString &name) const
{
    return text(name).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

bool SectionSettings::isOf(const QString &name, SharedFileKind file) const
{
    const auto found = m_settings.find(name);
    return has(name) && found->second.file == file;
}

std::map<QString, QString> SectionSettings::nested(const QString &name) const
{
    std::map<QString, QString> settings;
    const QString lines = text(name);
    if (!lines.startsWith(u'\n'))
        return settings;
    for (const QStringView line : qTokenize(lines, u'\n')) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals > 0)
            settings.insert_or_assign(line.first(equals).trimmed().toString().toLower(),
                                      line.sliced(equals + 1).trimmed().toString());
    }
    return settings;
}

} // namespace accounts
