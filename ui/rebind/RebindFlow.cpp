// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindFlow.h"

#include "ui/errors/ErrorDialog.h"
#include "ui/rebind/Names.h"

namespace ui {

namespace {

using patchbay::Outcome;

/// What a reading says about a rebind whose answer got lost.
patchbay::RebindResult settled(patchbay::RebindResult result, const ivs::IngestConfigurationSummary &now)
{
    result.now = now;
    result.settledByReading = true;
    if (now.stageArn == result.rebind.toStageArn)
        result.outcome = Outcome::Moved;
    else
        result.outcome = now.stageArn == result.rebind.fromStageArn ? Outcome::Refused : Outcome::ChangedOutside;
    return result;
}

} // namespace

RebindFlow::RebindFlow(patchbay::Inventory &inventory, ivs::Client &client, patchbay::PatchRunner &runner,
                       async::TaskScope &scope, QWidget *window, RebindPlace place, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_client(client)
    , m_runner(runner)
    , m_scope(scope)
    , m_window(window)
    , m_place(std::move(place))
{
}

RebindFlow::~RebindFlow()
{
    delete m_dialog;
}

void RebindFlow::open(const QString &configurationArn)
{
    openDialog(configurationArn, std::nullopt);
}

void RebindFlow::openDialog(const QString &configurationArn, const std::optional<QString> &chosenStageArn)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (!m_inventory.find(configurationArn))
        return;
    m_dialog = new RebindDialog(m_inventory, m_client, m_scope, configurationArn, m_place, m_window);
    connect(m_dialog, &RebindDialog::rebindChosen, this, &RebindFlow::take);
    if (chosenStageArn)
        m_dialog->choose(*chosenStageArn);
    m_dialog->open();
}

void RebindFlow::take(const patchbay::Rebind &rebind)
{
    const patchbay::Configuration *const known = m_inventory.find(rebind.configurationArn);
    if (known && known->moving)
        return; // one change of an encoder at a time
    const RebindNames names = namesOf(rebind);
    Q_EMIT started(describeStart(rebind, names));
    m_scope.add(run(rebind, names));
}

QCoro::Task<> RebindFlow::run(patchbay::Rebind rebind, RebindNames names)
{
    const QPointer<RebindFlow> self(this);
    const std::stop_token stop = m_scope.token();
    patchbay::Patch patch;
    patch.push_back(rebind);
    const std::vector<patchbay::RebindResult> results = co_await m_runner.take(patch, stop);
    if (self)
        self->conclude(results.front(), names);
}

QCoro::Task<> RebindFlow::ask(patchbay::RebindResult result, RebindNames names)
{
    const QPointer<RebindFlow> self(this);
    const std::stop_token stop = m_scope.token();
    const QString arn = result.rebind.configurationArn;
    const QDateTime sentAt = patchbay::Inventory::clock();
    const auto now = co_await m_client.ingestConfiguration(arn, stop);
    if (!self || stop.stop_requested())
        co_return;
    if (now) {
        m_inventory.apply(now->summary(), sentAt);
        result = settled(std::move(result), now->summary());
    } else {
        result.error = now.error();
        if (now.error().kind == aws::ErrorKind::ResourceNotFound) {
            m_inventory.remove(arn);
            result.outcome = Outcome::Gone;
        }
    }
    conclude(result, names);
}

void RebindFlow::tell(const patchbay::RebindResult &result)
{
    say(result, namesOf(result.rebind));
}

void RebindFlow::conclude(const patchbay::RebindResult &result, const RebindNames &names)
{
    Q_EMIT ended();
    say(result, names);
}

void RebindFlow::say(const patchbay::RebindResult &result, RebindNames names)
{
    if (result.now)
        names.now = stageName(m_inventory, result.now->stageArn);
    const OutcomeText text = describe(result, names);
    if (text.form == OutcomeText::Form::Dialog)
        showDialog(result, names, text);
    else
        Q_EMIT message({result.rebind.configurationArn, text.severity, text.message, text.undo, text.undoHint});
}

void RebindFlow::showDialog(const patchbay::RebindResult &result, const RebindNames &names, const OutcomeText &text)
{
    auto *dialog = new ErrorDialog(text.dialog, text.severity, m_window);
    connect(dialog, &ErrorDialog::remedyChosen, this,
            [this, result, names, anyway = text.anyway](Remedy remedy) { apply(remedy, result, names, anyway); });
    dialog->open();
}

void RebindFlow::apply(Remedy remedy, const patchbay::RebindResult &result, const RebindNames &names,
                       const std::optional<patchbay::Rebind> &anyway)
{
    switch (remedy) {
    case Remedy::Retry:
        take(result.rebind);
        break;
    case Remedy::AskAgain:
        Q_EMIT started(describeStart(result.rebind, names));
        m_scope.add(ask(result, names));
        break;
    case Remedy::Refresh:
        Q_EMIT refreshRequested();
        break;
    case Remedy::EditAccount:
        Q_EMIT editAccountRequested();
        break;
    case Remedy::ProxyPassword:
        Q_EMIT proxyPasswordRequested();
        break;
    case Remedy::ChooseStage:
        openDialog(result.rebind.configurationArn, result.rebind.toStageArn);
        break;
    case Remedy::RebindAnyway:
        if (anyway)
            take(*anyway);
        break;
    case Remedy::CopyPolicy:
        break; // the dialog does it itself
    }
}

RebindNames RebindFlow::namesOf(const patchbay::Rebind &rebind) const
{
    RebindNames names;
    names.encoder = encoderName(m_inventory, rebind.configurationArn);
    names.from = stageName(m_inventory, rebind.fromStageArn);
    names.to = stageName(m_inventory, rebind.toStageArn);
    names.account = m_place.account;
    names.region = m_place.region;
    return names;
}

} // namespace ui
