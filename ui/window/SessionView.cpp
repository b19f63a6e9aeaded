// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionView.h"

#include "files/Settings.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsRoom.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/window/EncoderCopies.h"
#include "ui/window/SessionProblems.h"
#include "ui/words/SourceContext.h"

#include <QApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString columnsKey = u"list/columns"_s;
const QString splitterKey = u"window/splitter"_s;

DetailsPanel::Words wordsFor(const patchbay::Source::Identity &identity, ErrorContext::Act act)
{
    return [context = contextOf(identity, act)](const aws::Error &error) { return describe(error, context).brief(); };
}

} // namespace

SessionView::SessionView(patchbay::Source &source, SecretClipboard &clipboard, Kept kept, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_settings(kept.settings)
    , m_messageBar(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_inventoryView(new InventoryView(m_splitter))
    , m_details(new DetailsPanel(source.inventory(), source.client(), source.scope(), clipboard,
                                 wordsFor(source.identity(), ErrorContext::Act::Reading), m_splitter))
    , m_rebind(kept.rebind)
    , m_copies(new EncoderCopies(kept.plant, clipboard, *m_messageBar, this))
    , m_problems(new SessionProblems(source.inventory(), contextOf(source.identity(), ErrorContext::Act::Listing),
                                     *m_inventoryView, *m_messageBar, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messageBar);
    column->addWidget(m_splitter, 1);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_detailsRoom = new DetailsRoom(*m_splitter, *m_details, m_settings.bytes(splitterKey), this);

    m_inventoryView->setRegion(source.id().region);
    m_inventoryView->table().restoreState(m_settings.bytes(columnsKey));
    m_inventoryView->setInventory(&source.inventory());
    connect(m_inventoryView, &InventoryView::rebindRequested, this, [this](const QString &arn) {
        m_rebind.open({m_source.id(), arn});
    });
    connect(m_inventoryView, &InventoryView::countsChanged, this, &SessionView::countsChanged);
    connect(&m_inventoryView->table(), &InventoryTable::copied, this, &SessionView::statusText);
    connect(m_inventoryView, &InventoryView::clearFilterRequested, this, &SessionView::clearFilterRequested);
    connect(m_inventoryView, &InventoryView::retryRequested, this, &SessionView::refresh);
    connect(m_inventoryView, &InventoryView::currentConfigurationChanged, this, &SessionView::showSelection);
    connect(m_inventoryView->table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SessionView::showSelection);

    connect(&m_inventoryView->table(), &InventoryTable::copyKeyRequested, m_copies, [this](const QString &arn) {
        m_copies->copyKey({m_source.id(), arn});
    });
    connect(&m_inventoryView->table(), &InventoryTable::copyUrlRequested, m_copies, [this](const QString &arn) {
        m_copies->copyUrl({m_source.id(), arn});
    });
    connect(m_copies, &EncoderCopies::statusText, this, &SessionView::statusText);
    connect(m_copies, &EncoderCopies::remedyChosen, this, &SessionView::follow);

    connect(m_details, &DetailsPanel::statusText, this, &SessionView::statusText);
    connect(m_problems, &SessionProblems::staleChanged, m_inventoryView, &InventoryView::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_details, &DetailsPanel::setStale);
    connect(m_problems, &SessionProblems::staleChanged, &m_rebind,
            [this](bool stale) { m_rebind.setSilent(m_source.id(), stale); });
    connect(m_problems, &SessionProblems::lateChanged, m_inventoryView, &InventoryView::setLate);
    connect(m_problems, &SessionProblems::lateChanged, this, &SessionView::lateChanged);
    connect(m_problems, &SessionProblems::remedyChosen, this, &SessionView::follow);
    connect(&source.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SessionProblems::showStopped);
    keepLayout();
}

SessionView::~SessionView() = default;

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void SessionView::keepLayout()
{
    const QHeaderView *const header = m_inventoryView->table().horizontalHeader();
    const auto keepColumns = [this] { m_settings.setBytes(columnsKey, m_inventoryView->table().saveState()); };
    connect(header, &QHeaderView::sectionResized, this, keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keepColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setBytes(splitterKey, m_splitter->saveState()); });
}

void SessionView::setFilterText(const QString &text)
{
    m_inventoryView->setFilterText(text);
}

void SessionView::rebindCurrent()
{
    // Not the view's current configuration: it is told a moment later, and keys may come faster.
    if (obstacleToRebind().isEmpty())
        m_rebind.open({m_source.id(), m_inventoryView->table().selectedArns().constFirst()});
}

QString SessionView::obstacleToRebind() const
{
    return m_inventoryView->table().obstacleToRebind();
}

void SessionView::refresh()
{
    m_source.watch().restart();
    Q_EMIT refreshing();
}

void SessionView::setDetailsShown(bool shown)
{
    if (!shown && m_details->isAncestorOf(QApplication::focusWidget()))
        m_inventoryView->takeFocus(); // else Qt picks whatever is next in the window
    m_details->setVisible(shown);
}

void SessionView::showSelection()
{
    const QStringList selected = m_inventoryView->table().selectedArns();
    std::vector<patchbay::EncoderId> encoders;
    for (const QString &arn : selected)
        encoders.push_back({m_source.id(), arn});
    m_copies->keepTo(encoders);
    m_detailsRoom->showConfigurations(selected);
    Q_EMIT obstacleToRebindChanged(obstacleToRebind());
}

void SessionView::follow(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::AskAgain:
    case Remedy::Refresh:
        refresh();
        break;
    case Remedy::EditAccount:
        Q_EMIT editAccountRequested(m_source.inventory().lastError() ? m_source.inventory().lastError()
                                                                     : m_source.inventory().lastStagesError());
        break;
    case Remedy::ProxyPassword:
        Q_EMIT proxyPasswordRequested();
        break;
    case Remedy::CopyPolicy:
    case Remedy::ChooseStage:
    case Remedy::RebindAnyway:
        break; // where they are offered they are also followed
    }
}

} // namespace ui
