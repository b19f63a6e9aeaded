// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalCells.h"

#include "ui/widgets/ElidedField.h"
#include "ui/words/JournalWords.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

using Column = JournalModel::Column;
using patchbay::JournalKind;
using patchbay::JournalRecord;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::JournalCells)
};

/// About no encoder: "To" names the stage, or who has taken over.
bool isOfNoEncoder(JournalKind kind)
{
    return kind == JournalKind::CreateStage || kind == JournalKind::RenameStage || kind == JournalKind::DeleteStage
        || kind == JournalKind::TakeOver;
}

/// Whether an entry says where an encoder was: then there may be no stage. With others there is none to speak of.
bool leavesStage(JournalKind kind)
{
    return patchbay::isRebind(kind) || kind == JournalKind::SeenOutside || kind == JournalKind::Cut
        || kind == JournalKind::Delete;
}

/// The same of where it is then.
bool reachesStage(JournalKind kind)
{
    return patchbay::isRebind(kind) || kind == JournalKind::SeenOutside || kind == JournalKind::Cut
        || kind == JournalKind::Create;
}

QString from(const patchbay::JournalEntry &entry)
{
    const QString name = journalStage(entry.from);
    return name.isEmpty() && leavesStage(entry.kind) ? Words::tr("no stage") : name;
}

QString to(const patchbay::JournalEntry &entry)
{
    const QString name = journalStage(entry.to);
    return name.isEmpty() && reachesStage(entry.kind) ? Words::tr("no stage") : name;
}

QString text(const JournalRecord &record, Column column)
{
    const patchbay::JournalEntry &entry = record.entry;
    switch (column) {
    case Column::Time:
        return timeText(entry.at);
    case Column::Who:
        return journalPerson(record);
    case Column::Encoder:
        return isOfNoEncoder(entry.kind) ? QString() : journalSubject(entry);
    case Column::From:
        return from(entry);
    case Column::To:
        return to(entry);
    case Column::Result:
        return journalResult(record);
    case Column::Account:
        return entry.accountName.isEmpty() ? entry.awsAccount : entry.accountName;
    case Column::Region:
        return entry.region;
    case Column::Run:
        return journalRunName(record);
    }
    Q_UNREACHABLE();
}

/// What the cell leaves out.
QString more(const JournalRecord &record, Column column)
{
    switch (column) {
    case Column::Time:
        return record.entry.at.toLocalTime().toString(Qt::ISODateWithMs);
    case Column::Who:
        return record.entry.callerArn;
    case Column::Encoder:
        return record.entry.encoder.arn;
    case Column::From:
        return record.entry.from.arn;
    case Column::To:
        return record.entry.to.arn;
    case Column::Result:
        return journalErrorSentences(record);
    case Column::Account:
        return record.entry.awsAccount;
    case Column::Region:
    case Column::Run:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString journalRunName(const JournalRecord &record)
{
    const patchbay::JournalRun &run = record.entry.run;
    if (run.id.isEmpty())
        return {};
    if (!run.name.isEmpty())
        return run.name;
    if (run.undoes.isEmpty())
        return Words::tr("single change");
    return record.isOfUndo ? Words::tr("undo of a single change") : Words::tr("redo of a single change");
}

QVariant journalCell(const JournalRecord &record, Column column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(record, column);
    case Qt::ToolTipRole: {
        QStringList lines{text(record, column), more(record, column)};
        lines.removeAll(QString());
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::DecorationRole:
        if (const auto sign = column == Column::Result ? journalSign(record) : std::nullopt)
            return iconOf(*sign);
        return {};
    default:
        return {};
    }
}

QString journalHeading(Column column)
{
    switch (column) {
    case Column::Time:
        return Words::tr("Time");
    case Column::Who:
        return Words::tr("Who");
    case Column::Encoder:
        return Words::tr("Encoder");
    case Column::From:
        return Words::tr("From");
    case Column::To:
        return Words::tr("To");
    case Column::Result:
        return Words::tr("Result");
    case Column::Account:
        return Words::tr("Account");
    case Column::Region:
        return Words::tr("Region");
    case Column::Run:
        return Words::tr("Run");
    }
    return {};
}

} // namespace ui
