// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/Desk.h"

#include "files/Settings.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/EncoderCopies.h"
#include "ui/desk/HiddenTwins.h"
#include "ui/desk/KeyRecovery.h"
#include "ui/desk/PlantProblems.h"
#include "ui/desk/SourceProblems.h"
#include "ui/desk/StatusLine.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsRoom.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/words/SourceContext.h"

#include <QApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString readingWords(const patchbay::Source &source, const aws::Error &error)
{
    return describe(error, contextOf(source, ErrorContext::Act::Reading)).brief();
}

} // namespace

Desk::Desk(Parts parts, StatusLine &status, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_status(status)
    , m_shown(parts.plant)
    , m_problems(new PlantProblems(m_shown, this))
    , m_messageBar(new MessageBar(this))
    , m_changes(new ChangesRoom({parts.runs, parts.plant, parts.urlNeeds, m_shown}, parts.settings, *m_messageBar,
                                status, *this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_inventoryView(new InventoryView(m_shown, m_splitter))
    , m_details(new DetailsPanel(parts.plant, parts.clipboard, readingWords, m_splitter))
    , m_copies(new EncoderCopies(parts.plant, parts.clipboard, *m_messageBar, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problems);
    column->addWidget(m_messageBar);
    column->addWidget(m_splitter, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_detailsRoom = new DetailsRoom(*m_splitter, *m_details, parts.settings.bytes(splitterKey), this);
    m_inventoryView->table().restoreState(parts.settings.bytes(columnsKey));

    const patchbay::Sources *const sources = &parts.plant.sources();
    connect(sources, &patchbay::Sources::opened, this, &Desk::enter);
    connect(sources, &patchbay::Sources::closed, this, &Desk::leave);
    connect(sources, &patchbay::Sources::ended, this, [this](patchbay::Source &source) { m_rooms.erase(&source); });
    connect(&m_shown, &ShownSources::changed, this, &Desk::showScope);
    new HiddenTwins(parts.plant, m_shown, this);
    m_status.follow(&m_shown);
    m_copies->setRemedies([this](const patchbay::SourceId &id) {
        SourceRoom *const own = room(id);
        return own ? own->problemBar().remedies() : Remedies();
    });
    m_changes->setRemedies([this](const patchbay::SourceId &id, const std::optional<aws::Error> &because) {
        return remediesAfter(id, because);
    });
    connectList();
    markAccounts();
    keepLayout();
}

Desk::~Desk() = default;

void Desk::connectList()
{
    connect(m_inventoryView, &InventoryView::rebindRequested, this, &Desk::openRebind);
    connect(m_inventoryView, &InventoryView::countsChanged, &m_status, &StatusLine::setCounts);
    connect(m_inventoryView, &InventoryView::clearFilterRequested, this, &Desk::clearFilterRequested);
    connect(m_inventoryView, &InventoryView::retryRequested, this, &Desk::refresh);
    connect(m_inventoryView, &InventoryView::errorActionRequested, this, [this] {
        const auto run = m_emptyPageAction; // it may bring another one
        if (run)
            run();
    });
    connect(m_inventoryView, &InventoryView::currentEncoderChanged, this, &Desk::showSelection);
    const InventoryTable *const table = &m_inventoryView->table();
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Desk::showSelection);
    connect(table, &InventoryTable::copied, &m_status, &StatusLine::showPassing);
    connect(table, &InventoryTable::copyKeyRequested, m_copies, &EncoderCopies::copyKey);
    connect(table, &InventoryTable::copyUrlRequested, m_copies, &EncoderCopies::copyUrl);
    connect(m_copies, &EncoderCopies::statusText, &m_status, &StatusLine::showPassing);
    connect(m_details, &DetailsPanel::statusText, &m_status, &StatusLine::showPassing);
}

void Desk::markAccounts()
{
    const accounts::AccountStore *const accounts = &m_parts.accounts;
    m_inventoryView->model().setMarks([accounts](const QUuid &id) -> std::optional<AccountMark> {
        const accounts::Account *const account = accounts->find(id);
        if (!account || !(account->color || account->production))
            return std::nullopt;
        return AccountMark{account->color, account->production};
    });
    QWidget *const rows = m_inventoryView->table().viewport();
    connect(accounts, &accounts::AccountStore::changed, rows, qOverload<>(&QWidget::update));
}

void Desk::showSources(const QList<patchbay::SourceId> &sources)
{
    m_shown.show(sources);
    m_parts.watch.setShown(sources);
    for (const patchbay::SourceId &id : sources)
        m_parts.plant.sources().open(id);
}

void Desk::enter(patchbay::Source &source)
{
    auto &room = m_rooms[&source];
    room = std::make_unique<SourceRoom>(source, m_parts.secrets, this);
    Remedies remedies = remediesFor(*room);
    remedies.orElse(room->keyRecovery().remedies());
    room->problemBar().setRemedies(remedies);
    m_problems->add(*room);
    connectProblems(*room);
    showScope();
}

void Desk::connectProblems(SourceRoom &room)
{
    const SourceProblems *const problems = &room.problems();
    connect(problems, &SourceProblems::staleChanged, this, [this, id = room.source().id()](bool stale) {
        m_inventoryView->setStale(id, stale);
        m_details->setStale(id, stale);
        m_changes->rebind().setSilent(id, stale);
    });
    connect(&room.keyRecovery(), &KeyRecovery::enterKeyRequested, this,
            [this, id = room.source().id()] { Q_EMIT enterKeyRequested(id.account); });
    connect(problems, &SourceProblems::lateChanged, this, &Desk::showLateness);
    connect(problems, &SourceProblems::emptyPageChanged, this, &Desk::showEmptyPage);
}

void Desk::leave(patchbay::Source &source)
{
    SourceRoom &room = *m_rooms.at(&source);
    m_problems->remove(room);
    m_inventoryView->setStale(source.id(), false);
    m_details->setStale(source.id(), false);
    room.close();
    showScope();
}

SourceRoom *Desk::room(const patchbay::SourceId &source) const
{
    const auto found = m_rooms.find(m_parts.plant.source(source));
    return found == m_rooms.end() ? nullptr : found->second.get();
}

ChangeMessages &Desk::changes() const
{
    return m_changes->messages();
}

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void Desk::keepLayout()
{
    const QHeaderView *const header = m_inventoryView->table().horizontalHeader();
    const auto keepColumns = [this] { m_parts.settings.setBytes(columnsKey, m_inventoryView->table().saveState()); };
    connect(header, &QHeaderView::sectionResized, this, keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keepColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_parts.settings.setBytes(splitterKey, m_splitter->saveState()); });
}

void Desk::setFilterText(const QString &text)
{
    m_inventoryView->setFilterText(text);
}

void Desk::rebindCurrent()
{
    // Not the view's current encoder: it is told a moment later, and keys may come faster.
    if (obstacleToRebind().isEmpty())
        openRebind(m_inventoryView->table().selectedEncoders().constFirst());
}

void Desk::openRebind(const patchbay::EncoderId &encoder)
{
    m_changes->rebind().open(encoder);
}

QString Desk::obstacleToRebind() const
{
    return m_inventoryView->table().obstacleToRebind();
}

void Desk::refresh()
{
    m_parts.watch.restart();
    m_status.expectReading();
}

void Desk::setDetailsShown(bool shown)
{
    if (!shown && m_details->isAncestorOf(QApplication::focusWidget()))
        m_inventoryView->takeFocus(); // else Qt picks whatever is next in the window
    m_details->setVisible(shown);
}

void Desk::showSelection()
{
    const QList<patchbay::EncoderId> selected = m_inventoryView->table().selectedEncoders();
    m_copies->keepTo(selected);
    m_detailsRoom->showEncoders(selected);
    Q_EMIT obstacleToRebindChanged(obstacleToRebind());
}

void Desk::showScope()
{
    showEmptyPage();
    showLateness();
}

/// One source that could not be read says why in the list's place; of several, how many.
void Desk::showEmptyPage()
{
    std::vector<SourceRoom *> failed;
    for (const patchbay::Source *const source : m_shown.open()) {
        SourceRoom *const own = room(source->id());
        if (own && own->problems().emptyPage())
            failed.push_back(own);
    }
    if (failed.empty()) {
        m_inventoryView->clearError();
        return;
    }
    if (m_shown.open().size() == 1) {
        const EmptyPageProblem &problem = *failed.front()->problems().emptyPage();
        m_emptyPageAction = problem.action.run;
        m_inventoryView->setError(problem.title, problem.text, problem.action.label);
        return;
    }
    m_emptyPageAction = [this] { m_problems->showAll(); };
    m_inventoryView->setError(
        tr("Nothing could be read"),
        tr("%L1 of %Ln sources did not answer as they should.", nullptr, int(m_shown.open().size())).arg(failed.size()),
        tr("Sh&ow…"));
}

void Desk::showLateness()
{
    const bool late = std::ranges::any_of(m_shown.open(), [this](const patchbay::Source *source) {
        const SourceRoom *const own = room(source->id());
        return own && own->problems().isLate();
    });
    m_inventoryView->setLate(late);
    m_status.setLate(late);
}

/// As long as the source is there.
Remedies Desk::remediesFor(SourceRoom &room)
{
    const patchbay::SourceId id = room.source().id();
    Remedies remedies(room);
    remedies.add({Remedy::Retry, Remedy::AskAgain, Remedy::Refresh}, [this, id] {
        if (patchbay::Source *const source = m_parts.plant.source(id))
            source->watch().restart();
        m_status.expectReading();
    });
    remedies.add({Remedy::EditAccount}, [this, id] {
        const patchbay::Source *const source = m_parts.plant.source(id);
        if (!source)
            return;
        const auto &error = source->inventory().lastError();
        Q_EMIT editAccountRequested(id.account, error ? error : source->inventory().stages().lastError());
    });
    remedies.add({Remedy::ProxyPassword}, [this] { Q_EMIT proxyPasswordRequested(); });
    return remedies;
}

/// The account is looked at for what went wrong with the change, not with the list.
Remedies Desk::remediesAfter(const patchbay::SourceId &id, const std::optional<aws::Error> &because)
{
    SourceRoom *const own = room(id);
    if (!own)
        return {};
    Remedies remedies(*own);
    remedies.add({Remedy::EditAccount}, [this, id, because] { Q_EMIT editAccountRequested(id.account, because); });
    return remedies.orElse(own->problemBar().remedies());
}

} // namespace ui
