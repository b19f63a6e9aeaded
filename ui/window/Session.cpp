// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/Session.h"

namespace ui {

Session::Session(Identity identity, ivs::Client client)
    : m_identity(std::move(identity))
    , m_client(std::move(client))
    , m_look(m_client, m_inventory, m_scope)
    , m_outcomes(m_inventory, [this](const QString &configurationArn) { m_look.at(configurationArn); })
    , m_addresses(m_client)
    , m_runner(m_client, m_inventory, m_outcomes)
    , m_watch(m_client, m_inventory, m_scope)
{
}

QCoro::Task<> Session::end()
{
    m_watch.setInterval(std::chrono::milliseconds(0));
    co_await m_scope.stopAndJoin();
}

} // namespace ui
