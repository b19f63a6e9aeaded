// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceRoom.h"

#include "ui/desk/KeyRecovery.h"
#include "ui/desk/SourceProblems.h"
#include "ui/words/SourceContext.h"

namespace ui {

SourceRoom::SourceRoom(patchbay::Source &source, accounts::SecretStore &secrets, QWidget *parent)
    : QObject(parent)
    , m_source(source)
    , m_messages(new SourceMessages(source.id(), sourceName(source.identity()), parent))
    , m_problems(new SourceProblems(source, m_messages->bar(), this))
    , m_keyRecovery(new KeyRecovery(secrets, source, this))
{
    connect(&source.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SourceProblems::showStopped);
}

SourceRoom::~SourceRoom()
{
    delete m_messages;
}

} // namespace ui
