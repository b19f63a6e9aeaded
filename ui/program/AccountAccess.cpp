// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/AccountAccess.h"

#include "ui/preferences/Preferences.h"
#include "ui/settings/LastCommands.h"

#include <QProcessEnvironment>

namespace ui {

namespace {

double rateShareOf(const files::Settings &settings)
{
    return loadPreferences(settings).rateShare / 100.0;
}

/// The demo has nothing to do with AWS's files.
accounts::FileLocations profileFiles(const CommandLine &line)
{
    return line.demo ? accounts::FileLocations()
                     : accounts::FileLocations::of(QProcessEnvironment::systemEnvironment());
}

} // namespace

AccountAccess::AccountAccess(const Beginning &begun, const accounts::Environment &environment,
                             files::Settings &settings, aws::Transport &transport)
    : m_settings(settings)
    , m_accounts(begun.configDir->path(), begun.line.demo ? std::nullopt : environment.account())
    , m_secrets(m_keychain, m_accounts, environment)
    , m_rates(rateShareOf(settings))
    , m_commands(lastCommands(settings))
    , m_profiles(
          m_secrets,
          {profileFiles(begun.line), QProcessEnvironment::systemEnvironment(), transport, m_rates, m_commands, m_codes})
{
    QObject::connect(&m_commands, &accounts::KnownCommands::changed, &m_accounts,
                     [this] { keepCommands(m_settings, m_commands.all()); });
}

void AccountAccess::followRateShare()
{
    m_rates.setShare(rateShareOf(m_settings));
}

} // namespace ui
