// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/SectionSettings.h"

#include "aws/Sha256.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

/// What this program reads and is no secret.
constexpr std::array inTheClear{
    "aws_access_key_id"_L1,
    "aws_account_id"_L1,
    "credential_process"_L1,
    "credential_source"_L1,
    "duration_seconds"_L1,
    "endpoint_url"_L1,
    "external_id"_L1,
    "ignore_configured_endpoint_urls"_L1,
    "login_session"_L1,
    "mfa_serial"_L1,
    "region"_L1,
    "role_arn"_L1,
    "role_session_name"_L1,
    "services"_L1,
    "source_profile"_L1,
    "sso_account_id"_L1,
    "sso_region"_L1,
    "sso_registration_scopes"_L1,
    "sso_role_name"_L1,
    "sso_session"_L1,
    "sso_start_url"_L1,
    "use_dualstack_endpoint"_L1,
    "use_fips_endpoint"_L1,
    "web_identity_token_file"_L1,
};

aws::Secret sumOf(const aws::Secret &value)
{
    const QString &text = value.reveal();
    const QByteArrayView bytes(reinterpret_cast<const char *>(text.constData()),
                               text.size() * qsizetype(sizeof(QChar)));
    return value.isEmpty() ? value : aws::Secret(QString::fromLatin1(aws::sha256(bytes).toHex()));
}

} // namespace

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

SectionSettings SectionSettings::withoutSecrets() const
{
    SectionSettings without;
    for (const auto &[name, setting] : m_settings) {
        const bool isClear = std::ranges::find(inTheClear, name) != inTheClear.end();
        without.set(name, isClear ? setting : Setting{sumOf(setting.value), setting.file, setting.line});
    }
    return without;
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
