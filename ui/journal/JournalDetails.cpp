// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalDetails.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/journal/JournalCells.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/ValueRows.h"
#include "ui/words/JournalWords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Column = JournalModel::Column;

enum class JournalDetails::Field {
    Kind,
    Time,
    Concluded,
    Person,
    Caller,
    EncoderArn,
    From,
    FromArn,
    To,
    ToArn,
    Result,
    ErrorCode,
    RequestId,
    Account,
    AwsAccount,
    Region,
    Run,
    RunId,
    Last = RunId,
};

namespace {

QString exactly(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.toOffsetFromUtc(time.toLocalTime().offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace

JournalDetails::JournalDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new SentenceLabel)
    , m_sentences(new SentenceLabel)
    , m_rows(new ValueRows)
    , m_copy(new QPushButton(tr("Copy &details")))
    , m_acts(new QHBoxLayout)
{
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    m_title->setFont(scaledFont(1.15, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_sentences->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_sentences);
    column->addSpacing(line / 2);
    for (int field = 0; field <= int(Field::Last); ++field)
        addRow(Field(field));
    column->addWidget(m_rows);
    column->addSpacing(line / 2);
    m_acts->addWidget(m_copy);
    m_acts->addStretch(1);
    column->addLayout(m_acts);
    column->addStretch();
    setWidget(page);
    connect(m_copy, &QPushButton::clicked, this, &JournalDetails::copy);
    showNothing();
}

QSize JournalDetails::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 52, QScrollArea::sizeHint().height()};
}

void JournalDetails::addRow(Field field)
{
    const auto captionOf = [field]() -> QString {
        switch (field) {
        case Field::Kind:
            return tr("Kind");
        case Field::Time:
            return tr("Time");
        case Field::Concluded:
            return tr("Result at");
        case Field::Person:
            return tr("Who");
        case Field::Caller:
            return tr("Caller in AWS");
        case Field::EncoderArn:
            return tr("Encoder’s ARN");
        case Field::From:
            return tr("From");
        case Field::FromArn:
            return tr("From: ARN");
        case Field::To:
            return tr("To");
        case Field::ToArn:
            return tr("To: ARN");
        case Field::Result:
            return tr("Result");
        case Field::ErrorCode:
            return tr("Error code");
        case Field::RequestId:
            return tr("Request ID");
        case Field::Account:
            return tr("Account");
        case Field::AwsAccount:
            return tr("AWS account");
        case Field::Region:
            return tr("Region");
        case Field::Run:
            return tr("Run");
        case Field::RunId:
            return tr("Run ID");
        }
        Q_UNREACHABLE();
    };
    m_rows->add(captionOf());
}

void JournalDetails::setValue(Field field, const QString &text)
{
    m_rows->set(int(field), text);
}

void JournalDetails::show(const patchbay::JournalRecord &record)
{
    const patchbay::JournalEntry &entry = record.entry;
    const auto cell = [&record](Column column) { return journalCell(record, column, Qt::DisplayRole).toString(); };
    m_title->setText(text::isolated(journalSubject(entry)));
    QStringList sentences{journalErrorSentences(record), journalSettings(entry), journalTagsDone(record)};
    if (record.conclusion && record.conclusion->settledByReading)
        sentences += tr("The answer got lost. A later reading showed the result.");
    if (entry.kind == patchbay::JournalKind::SeenOutside)
        sentences += tr("It was done elsewhere. This program saw it when it read the list.");
    if (entry.kind == patchbay::JournalKind::Alarm)
        sentences += tr("Nothing was changed: it is what people were told of. “To” is where it was planned.");
    if (entry.kind == patchbay::JournalKind::Acknowledge)
        sentences += tr("Nothing was changed: somebody said that they saw the alarm.");
    if (!entry.run.undoes.isEmpty())
        sentences += tr("It takes back an earlier run.");
    sentences.removeAll(QString());
    m_sentences->setText(sentences.join(u'\n'));
    m_sentences->setVisible(!sentences.isEmpty());
    const auto conclusion = record.conclusion.value_or(patchbay::JournalConclusion());
    setValue(Field::Kind, journalKind(entry.kind));
    setValue(Field::Time, exactly(entry.at));
    setValue(Field::Concluded, exactly(conclusion.at));
    setValue(Field::Person, journalPerson(record));
    setValue(Field::Caller, entry.callerArn);
    setValue(Field::EncoderArn, entry.encoder.arn);
    setValue(Field::From, cell(Column::From));
    setValue(Field::FromArn, entry.from.arn);
    setValue(Field::To, cell(Column::To));
    setValue(Field::ToArn, entry.to.arn);
    setValue(Field::Result, journalResult(record));
    setValue(Field::ErrorCode, conclusion.errorCode);
    setValue(Field::RequestId, conclusion.requestId);
    setValue(Field::Account, entry.accountName);
    setValue(Field::AwsAccount, entry.awsAccount);
    setValue(Field::Region, entry.region);
    setValue(Field::Run, journalRunName(record));
    setValue(Field::RunId, entry.run.id);
    m_copy->setVisible(true);
}

void JournalDetails::showNothing()
{
    m_title->setText(tr("Select a change to see its details."));
    m_sentences->hide();
    m_rows->clear();
    m_copy->setVisible(false);
}

void JournalDetails::addAct(QPushButton *button)
{
    m_acts->insertWidget(m_acts->count() - 1, button); // before what is left free
}

QString JournalDetails::text() const
{
    QStringList lines{text::withoutIsolates(m_title->text())};
    if (!m_sentences->text().isEmpty())
        lines += text::withoutIsolates(m_sentences->text());
    lines += m_rows->lines();
    return lines.join(u'\n');
}

void JournalDetails::copy()
{
    clipboard::put(text());
    Q_EMIT copied(tr("Details copied."));
}

} // namespace ui
