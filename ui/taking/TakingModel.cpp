// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingModel.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Icon.h"
#include "ui/tally/MoveSign.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"
#include "ui/words/RecordWords.h"
#include "ui/words/Severity.h"
#include "ui/words/SourceContext.h"

#include <QGuiApplication>

namespace ui {

TakingModel::TakingModel(patchbay::PatchRun &run, const patchbay::Plant &plant, const patchbay::LiveMoves &moves,
                         QObject *parent)
    : QAbstractTableModel(parent)
    , m_run(&run)
    , m_moves(moves)
{
    const auto stage = [&plant](const patchbay::StageId &id) {
        return id.isNone() ? tr("no stage") : stageName(plant, id);
    };
    for (int i = 0; i < run.count(); ++i) {
        const patchbay::Rebind &rebind = run.item(i).rebind;
        const patchbay::Source *const source = plant.source(rebind.encoder.source);
        const QString name = encoderName(plant, rebind.encoder);
        m_names.push_back({name.isEmpty() ? unreadEncoderName(plant, rebind.encoder.arn) : name, stage(rebind.from),
                           stage(rebind.to),
                           source ? source->identity() : patchbay::Source::Identity{rebind.encoder.source, {}}});
    }
    connect(&run, &patchbay::PatchRun::itemChanged, this, &TakingModel::update);
    connect(&m_moves, &ShownMoves::changed, this, &TakingModel::updateMove);
}

void TakingModel::update(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columnCountOf - 1));
}

void TakingModel::updateMove(const QString &encoderArn)
{
    for (int row = 0; m_run && row < rowCount(); ++row) {
        if (m_run->item(row).rebind.encoder.arn == encoderArn)
            update(row);
    }
}

/// How far an encoder is that was cut for this, also once the item has ended, until its picture is back.
const patchbay::LiveMove *TakingModel::moveOf(int row) const
{
    using patchbay::LiveMove;
    const patchbay::PatchRun::Item &item = m_run->item(row);
    const LiveMove *const move = m_moves.find(item.rebind.encoder.arn);
    const bool isOfThis = move && item.rebind.ifLive == patchbay::IfLive::Cut && move->to.arn == item.rebind.to.arn;
    return isOfThis && move->phase != LiveMove::Phase::Waits ? move : nullptr;
}

int TakingModel::notBackYet() const
{
    int count = 0;
    for (int row = 0; m_run && row < rowCount(); ++row) {
        const patchbay::LiveMove *const move = moveOf(row);
        count += move && move->isOffAir();
    }
    return count;
}

int TakingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int TakingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant TakingModel::icon(int row) const
{
    using State = patchbay::PatchRun::State;
    const patchbay::PatchRun::Item &item = m_run->item(row);
    if (const patchbay::LiveMove *const move = moveOf(row))
        return tallyIcon(moveSign(*move).tally, QGuiApplication::palette());
    if (item.state == State::Waiting)
        return tallyIcon(Tally::Next, QGuiApplication::palette());
    if (item.state == State::Asking)
        return tallyIcon(Tally::Unknown, QGuiApplication::palette());
    if (item.isUnderWay())
        return tallyIcon(Tally::Moving, QGuiApplication::palette());
    if (item.isWaiting())
        return tallyIcon(Tally::Waits, QGuiApplication::palette());
    return iconOf(hasFailed(item) ? Severity::Attention : Severity::Note);
}

QString TakingModel::requestId(const patchbay::PatchRun::Item &item)
{
    if (!item.result)
        return {};
    return item.result->requestId.isEmpty() && item.result->error ? item.result->error->requestId
                                                                  : item.result->requestId;
}

QString TakingModel::stateWord(int row) const
{
    if (const patchbay::LiveMove *const move = moveOf(row))
        return moveSign(*move).word;
    const patchbay::PatchRun::Item &item = m_run->item(row);
    return item.state == patchbay::PatchRun::State::Moving ? tallyWord(Tally::Moving) : itemWord(item);
}

QVariant TakingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_run)
        return {};
    const auto column = Column(index.column());
    if (role == Qt::DecorationRole)
        return column == Column::Encoder ? icon(index.row()) : QVariant();
    if (role == Qt::ToolTipRole)
        return plainToolTip(column == Column::State ? stateToolTip(index.row()) : text(index.row(), column));
    return role == Qt::DisplayRole ? text(index.row(), column) : QVariant();
}

QString TakingModel::text(int row, Column column) const
{
    const Names &names = m_names[std::size_t(row)];
    const patchbay::PatchRun::Item &item = m_run->item(row);
    switch (column) {
    case Column::Encoder:
        return names.encoder;
    case Column::From:
        return names.from;
    case Column::To:
        return names.to;
    case Column::State:
        return stateWord(row);
    case Column::Reason:
        return reason(row);
    case Column::Arn:
        return item.rebind.encoder.arn;
    case Column::Account:
        return names.source.accountName;
    case Column::Region:
        return names.source.id.region;
    case Column::RequestId:
        return requestId(item);
    }
    Q_UNREACHABLE();
}

/// Why it was not changed, where somebody has said so.
QString TakingModel::reason(int row) const
{
    const auto &result = m_run->item(row).result;
    if (!result)
        return {};
    if (result->unrecorded)
        return notRecordedSentence(*result->unrecorded);
    if (!result->error)
        return {};
    const Names &names = m_names[std::size_t(row)];
    ErrorContext context = contextOf(names.source, ErrorContext::Act::Rebinding);
    context.encoder = names.encoder;
    context.fromStage = result->rebind.from.isNone() ? QString() : names.from;
    context.toStage = result->rebind.to.isNone() ? QString() : names.to;
    return describe(*result->error, context).brief();
}

QString TakingModel::stateToolTip(int row) const
{
    const patchbay::PatchRun::Item &item = m_run->item(row);
    QStringList lines{stateWord(row)};
    if (const QString why = reason(row); !why.isEmpty())
        lines += why;
    if (const QString id = requestId(item); !id.isEmpty())
        lines += text::filled(tr("Request ID: %1"), id);
    return lines.join(u'\n');
}

QVariant TakingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Encoder:
        return tr("Encoder");
    case Column::From:
        return tr("From");
    case Column::To:
        return tr("To");
    case Column::State:
        return tr("State");
    case Column::Reason:
        return tr("Reason");
    case Column::Arn:
        return tr("ARN");
    case Column::Account:
        return tr("Account");
    case Column::Region:
        return tr("Region");
    case Column::RequestId:
        return tr("Request ID");
    }
    return {};
}

} // namespace ui
