// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceRoom.h"

#include "ui/desk/KeyRecovery.h"
#include "ui/desk/SourceProblems.h"

namespace ui {

SourceRoom::SourceRoom(patchbay::Source &source, accounts::SecretStore &secrets, QWidget *parent)
    : QObject(parent)
    , m_source(source)
    , m_problemBar(new MessageBar(parent))
    , m_problems(new SourceProblems(source, *m_problemBar, this))
    , m_keyRecovery(new KeyRecovery(secrets, source, this))
{
    connect(&source.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SourceProblems::showStopped);
}

SourceRoom::~SourceRoom()
{
    delete m_problemBar;
}

} // namespace ui
