// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/CreationRoom.h"

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/JournalEntry.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/lifecycle/CreationPlan.h"
#include "patchbay/lifecycle/Series.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/commands/Commands.h"
#include "ui/creation/CloneDialog.h"
#include "ui/desk/ActMessages.h"
#include "ui/desk/HandoverRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/journal/JournalView.h"
#include "ui/messages/MessageBar.h"
#include "ui/window/MainWindow.h"
#include "ui/words/ActWords.h"
#include "ui/words/CallerWords.h"
#include "ui/words/Names.h"

#include <QAction>
#include <QItemSelection>
#include <QItemSelectionModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString madeMessage = u"made"_s;

std::vector<patchbay::Creation> notMadeOf(const patchbay::ActRun &run)
{
    std::vector<patchbay::Creation> notMade;
    for (const patchbay::Act &act : run.remainder()) {
        if (const auto *const creation = std::get_if<patchbay::Creation>(&act))
            notMade.push_back(*creation);
    }
    return notMade;
}

} // namespace

CreationRoom::CreationRoom(const Services &services, PlantView &view, const Commands &commands, HandoverRoom &handover,
                           MainWindow &window)
    : m_services(services)
    , m_view(view)
    , m_commands(commands)
    , m_handover(handover)
    , m_window(window)
{
    connect(&view.journalView(), &JournalView::createAgainRequested, this, &CreationRoom::createAgain);
    connect(&view.acts(), &ActMessages::goesOn, this, [this](const patchbay::ActRun &before, patchbay::ActRun &now) {
        if (m_spreads.contains(before.id()))
            follow(now, m_spreads.value(before.id()));
    });
    const QAbstractItemModel *const rows = &view.inventoryView().model();
    connect(rows, &QAbstractItemModel::rowsInserted, this, &CreationRoom::selectAwaited);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &CreationRoom::selectAwaited);
    // A person has something else in mind by now.
    connect(&view.inventoryView().table(), &InventoryTable::selectedChanged, this, [this] { m_awaited.clear(); });
}

bool CreationRoom::mayMakeIn(const patchbay::SourceId &id) const
{
    const patchbay::Source *const source = m_services.plant.source(id);
    return source && !source->client().settings().readOnly;
}

QList<patchbay::SourceId> CreationRoom::sources() const
{
    QList<patchbay::SourceId> sources = m_view.shown();
    sources.removeIf([this](const patchbay::SourceId &id) { return !mayMakeIn(id); });
    return sources;
}

QString CreationRoom::obstacle() const
{
    if (m_view.shownSources().open().empty() || !sources().isEmpty())
        return {};
    return tr("The account is read-only. Nothing can be made in it.");
}

void CreationRoom::makeNew()
{
    const QList<patchbay::SourceId> all = sources();
    if (all.isEmpty())
        return;
    const patchbay::SourceId current = m_view.inventoryView().currentEncoder().source;
    ask(all, {.title = tr("New encoder"), .source = all.contains(current) ? current : all.constFirst()});
}

void CreationRoom::cloneSelected()
{
    QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    selected.removeIf([this](const patchbay::EncoderId &each) { return !m_services.plant.find(each); });
    if (selected.isEmpty())
        return;
    selected.removeIf([this](const patchbay::EncoderId &each) { return !mayMakeIn(each.source); });
    if (selected.isEmpty())
        return m_window.showNotice(tr("The account is read-only. Nothing can be made in it."));
    if (selected.size() > 1) {
        auto *const dialog = new CloneDialog(m_services.plant, selected, &m_window);
        connect(dialog, &CloneDialog::creationWanted, this,
                [this](const std::vector<patchbay::Creation> &creations) { make(creations, {}); });
        return dialog->open();
    }
    const patchbay::EncoderId &encoder = selected.constFirst();
    const ivs::IngestConfigurationSummary &summary = m_services.plant.find(encoder)->summary;
    ivs::NewIngestConfiguration settings;
    settings.name = patchbay::series::nextFree(
        summary.name, [this](const QString &name) { return m_services.plant.encodersNamed(name) > 0; });
    settings.userId = summary.userId;
    settings.ingestProtocol = summary.ingestProtocol;
    settings.redundantIngest = summary.redundantIngest;
    ask({encoder.source},
        {.title = tr("Clone"),
         .source = encoder.source,
         .settings = settings,
         .remark = text::filled(tr("Like %1, with a key, an ARN and a participant of its own."),
                                encoderName(m_services.plant, encoder)),
         .like = encoder,
         .spread = {.stages = {summary.stageArn}}});
}

/// Of the AWS account and region that it was in; null: none that may be changed is open.
patchbay::SourceId CreationRoom::sourceOf(const patchbay::JournalRecord &record) const
{
    const patchbay::JournalEntry &entry = record.entry;
    const auto there = patchbay::Locality::of(entry.encoder.arn);
    for (const auto &source : m_services.plant.sources().all()) {
        const auto here = patchbay::Locality::of(*source);
        const bool isThere = here == patchbay::Locality() // it has listed nothing that would say so
            ? source->identity().accountName == entry.accountName && source->id().region == entry.region
            : here == there;
        if (isThere && mayMakeIn(source->id()))
            return source->id();
    }
    return {};
}

void CreationRoom::createAgain(const patchbay::JournalRecord &record)
{
    const patchbay::JournalEntry &entry = record.entry;
    auto settings = patchbay::newIngestConfigurationOf(entry.details);
    if (!settings)
        return m_window.showNotice(tr("The journal does not say what it was made with."));
    const patchbay::SourceId source = sourceOf(record);
    if (source.isNull()) {
        const QString account = entry.accountName.isEmpty() ? awsAccountName(entry.awsAccount) : entry.accountName;
        return m_window.showNotice(text::filled(
            tr("It was in %1, %2. Open that first, as an account that is not read-only."), account, entry.region));
    }
    settings->name = entry.encoder.name;
    QString remark = text::filled(
        tr("%1 was deleted. It gets a new key, a new ARN and a new participant: its encoder needs the new key."),
        pastEncoderName(entry.encoder.name, entry.encoder.arn));
    if (!entry.from.arn.isEmpty() && !m_services.plant.findStage({source, entry.from.arn}))
        remark += u' '
            + text::filled(tr("Its stage %1 is not there any more."), pastStageName(entry.from.name, entry.from.arn));
    ask({source},
        {.title = tr("Create again"),
         .source = source,
         .settings = patchbay::withoutReservedTags(*settings),
         .remark = remark,
         .spread = {.stages = {entry.from.arn}}});
}

void CreationRoom::ask(const QList<patchbay::SourceId> &sources, const CreationDialog::Draft &draft)
{
    auto *const dialog = new CreationDialog(m_services.plant, sources, draft, &m_window);
    connect(dialog, &CreationDialog::creationWanted, this,
            [this, dialog](const std::vector<patchbay::Creation> &creations) { make(creations, dialog->spread()); });
    dialog->open();
}

void CreationRoom::make(const std::vector<patchbay::Creation> &creations, const CreationSpread &spread)
{
    const std::vector<patchbay::Act> acts(creations.begin(), creations.end());
    follow(m_services.acts.take(actsName(acts), acts), spread);
}

void CreationRoom::follow(patchbay::ActRun &run, const CreationSpread &spread)
{
    m_spreads.insert(run.id(), spread);
    m_view.acts().offerChange(run, [this, &run](const QString &why) { change(notMadeOf(run), why, run.id()); });
    const QList<patchbay::EncoderId> before = m_view.inventoryView().table().selectedEncoders();
    if (run.hasEnded())
        return tellMade(run, before);
    connect(&run, &patchbay::ActRun::ended, this, [this, &run, before] { tellMade(run, before); });
}

/// All that was typed stands in the form again. Where its account is not open any more, another one is offered.
void CreationRoom::change(const std::vector<patchbay::Creation> &notMade, const QString &why, const QUuid &run)
{
    QList<patchbay::SourceId> possible = sources();
    for (const patchbay::Creation &each : notMade) {
        if (!possible.contains(each.source) && mayMakeIn(each.source))
            possible += each.source;
    }
    if (possible.isEmpty())
        return m_window.showNotice(tr("No account is open in which it can be made."));
    const auto makeAnew = [this, run](const std::vector<patchbay::Creation> &creations, const CreationSpread &spread) {
        m_view.acts().leaveRemainder(run);
        make(creations, spread);
    };
    const auto wish = patchbay::CreationWish::of(notMade);
    if (!wish) {
        auto *const dialog = new CloneDialog(m_services.plant, notMade, why, &m_window);
        connect(dialog, &CloneDialog::creationWanted, this,
                [makeAnew](const std::vector<patchbay::Creation> &creations) { makeAnew(creations, {}); });
        return dialog->open();
    }
    CreationDialog::Draft draft{.title = tr("Change and make"),
                                .source = possible.contains(wish->source) ? wish->source : possible.constFirst(),
                                .settings = wish->settings,
                                .remark = why,
                                .count = wish->count,
                                .spread = m_spreads.value(run)};
    for (const auto &stage : wish->stages) {
        if (!draft.spread.stages.contains(stage.arn))
            draft.spread.stages += stage.arn;
    }
    auto *const dialog = new CreationDialog(m_services.plant, possible, draft, &m_window);
    connect(dialog, &CreationDialog::creationWanted, this,
            [makeAnew, dialog](const std::vector<patchbay::Creation> &creations) {
                makeAnew(creations, dialog->spread());
            });
    dialog->open();
}

void CreationRoom::tellMade(const patchbay::ActRun &run, const QList<patchbay::EncoderId> &selectedBefore)
{
    QList<patchbay::EncoderId> made;
    for (int i = 0; i < run.count(); ++i) {
        const auto &result = run.item(i).result;
        if (result && result->made)
            made += patchbay::EncoderId{patchbay::sourceOf(result->act), result->made->arn};
    }
    if (made.isEmpty())
        return;
    if (m_view.inventoryView().table().selectedEncoders() == selectedBefore)
        select(made);
    Message message;
    message.id = madeMessage;
    message.sentence = made.size() == 1
        ? text::filled(tr("%1 was made."), encoderName(m_services.plant, made.constFirst()))
        : tr("%Ln encoders were made.", nullptr, int(made.size()));
    message.actions.push_back({tr("Hand &over…"),
                               [this, made] {
                                   m_window.notices().clear(madeMessage);
                                   m_handover.handOver(made);
                               },
                               tr("A card of each for whoever sets it up")});
    message.actions.push_back({tr("Sho&w"),
                               [this, made] {
                                   m_commands[Command::List].trigger();
                                   m_view.inventoryView().table().listAll();
                                   select(made);
                               },
                               tr("Selects them in the list")});
    m_window.notices().showMessage(message);
}

void CreationRoom::select(const QList<patchbay::EncoderId> &encoders)
{
    m_awaited = encoders;
    selectAwaited();
}

/// The list takes up what is new a moment after it is there.
void CreationRoom::selectAwaited()
{
    if (m_awaited.isEmpty())
        return;
    InventoryTable &table = m_view.inventoryView().table();
    const InventoryModel &model = m_view.inventoryView().model();
    QItemSelection rows;
    for (const patchbay::EncoderId &encoder : std::as_const(m_awaited)) {
        const int row = model.rowOf(encoder);
        if (row < 0)
            return;
        rows.select(model.index(row, 0), model.index(row, 0));
    }
    m_awaited.clear();
    const QModelIndex first = rows.constFirst().topLeft();
    table.selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    table.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table.scrollToRow(first.row());
}

} // namespace ui
