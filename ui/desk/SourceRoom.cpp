// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceRoom.h"

#include "text/Isolate.h"
#include "ui/desk/ChangeMessages.h"
#include "ui/desk/KeyRecovery.h"
#include "ui/desk/NewUrls.h"
#include "ui/desk/SourceProblems.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/words/SourceContext.h"

namespace ui {

namespace {

RebindSource rebindSourceOf(patchbay::Source &source, patchbay::PatchRunner &runner)
{
    const patchbay::Source::Identity &identity = source.identity();
    return {source.inventory(),
            source.addresses(),
            runner,
            source.scope(),
            {identity.accountName, identity.id.region, identity.isEnvironment, identity.world}};
}

} // namespace

SourceRoom::SourceRoom(patchbay::Source &source, Kept kept, QWidget *parent)
    : QObject(parent)
    , m_source(source)
    , m_sourceChanges(source)
    , m_problemBar(new MessageBar(parent))
    , m_changeBar(new MessageBar(parent))
    , m_problems(new SourceProblems(source, *m_problemBar, this))
    , m_keyRecovery(new KeyRecovery(kept.secrets, source, this))
    , m_rebinds(new RebindFlow(rebindSourceOf(source, m_sourceChanges.runner()), parent->window(), this))
    , m_changes(new ChangeMessages(*m_rebinds, source.inventory(), *m_changeBar, {kept.history, kept.urlNeeds}, this))
    , m_newUrls(new NewUrls(kept.urlNeeds, source.inventory(), *m_changeBar, parent->window(), this))
{
    connect(m_problems, &SourceProblems::staleChanged, m_rebinds, &RebindFlow::setStale);
    connect(&source.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SourceProblems::showStopped);
    connect(m_rebinds, &RebindFlow::ended, this,
            [this] { m_source.watch().refreshSoon(); }); // the list may have been read before the change
    connect(m_changes, &ChangeMessages::toldAfterLeaving, this, [this](const QString &sentence, Severity severity) {
        Q_EMIT toldAfterClosing(text::filled(tr("%1: %2"), sourceName(m_source.identity()), sentence), severity);
    });
}

SourceRoom::~SourceRoom()
{
    delete m_problemBar;
    delete m_changeBar;
}

void SourceRoom::close()
{
    m_changes->leave();
    m_newUrls->leave();
    m_rebinds->leave();
    m_problemBar->hide();
    m_changeBar->hide();
}

} // namespace ui
