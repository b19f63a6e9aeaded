// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/ProtectDialog.h"

#include "async/Clock.h"
#include "ivs/Limits.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/FieldNote.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Names.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 62;
constexpr int usualHours = 4;
constexpr int longestDays = 30; ///< what is protected for longer, everybody has forgotten
constexpr int quarter = 15 * 60; ///< seconds

QDateTime now()
{
    return async::Clock::utc().toLocalTime();
}

/// A show's length from now, at a quarter of an hour.
QDateTime usualEnd()
{
    const qint64 end = now().addSecs(qint64(usualHours) * 3600).toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch((end + quarter - 1) / quarter * quarter);
}

QList<patchbay::SourceId> sourcesOf(const QList<patchbay::StageId> &stages)
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::StageId &stage : stages) {
        if (!sources.contains(stage.source))
            sources += stage.source;
    }
    return sources;
}

} // namespace

ProtectDialog::ProtectDialog(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages, const QString &by,
                             QWidget *parent)
    : Dialog(parent)
    , m_by(new QLineEdit(by))
    , m_byNote(new FieldNote(*m_by))
    , m_until(new QDateTimeEdit(usualEnd()))
    , m_untilNote(new FieldNote(*m_until))
    , m_footer(new DialogFooter(*this))
    , m_protect(m_footer->addAct(tr("&Protect")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Protect stage"));
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_by->setMaxLength(ivs::limits::tagValueLength);
    m_by->setPlaceholderText(tr("Ana (desk 2)", "an example of a name"));
    m_until->setDisplayFormat(u"d MMM yyyy HH:mm"_s);
    m_until->setCalendarPopup(true);
    layOut(plant, stages);
    connect(m_by, &QLineEdit::textChanged, this, &ProtectDialog::update);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &ProtectDialog::update);
    connect(m_protect, &QPushButton::clicked, this, &ProtectDialog::protect);
    update();
    if (by.isEmpty())
        m_by->setFocus();
    else
        m_until->setFocus();
}

void ProtectDialog::layOut(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages)
{
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 4);
    column->addWidget(new WhoLine(plant, sourcesOf(stages)));
    auto *const heading = new SentenceLabel;
    heading->setText(stages.size() == 1 ? text::filled(tr("Protect %1"), stageName(plant, stages.constFirst()))
                                        : tr("Protect %Ln stages", nullptr, int(stages.size())));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    column->addWidget(heading);
    column->addSpacing(line / 2);
    const auto addField = [column, line](const QString &caption, QWidget &field, FieldNote &note) {
        auto *const label = new QLabel(caption);
        label->setBuddy(&field);
        field.setAccessibleName(QString(caption).remove(u'&'));
        column->addWidget(label);
        column->addWidget(&field);
        column->addWidget(&note);
        column->addSpacing(line / 2);
    };
    addField(tr("&By"), *m_by, *m_byNote);
    addField(tr("&Until"), *m_until, *m_untilNote);
    auto *const note = new SentenceLabel;
    note->setText(tr("This is a note, and no lock: other desks are told and asked before they move something there. "
                     "It is kept as two tags of the stage. The encoders on it are not touched."));
    column->addWidget(note);
    column->addStretch(1);
    column->addSpacing(line / 2);
    column->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
}

void ProtectDialog::update()
{
    const QDateTime until = m_until->dateTime();
    const bool isNamed = !m_by->text().trimmed().isEmpty();
    m_byNote->say({}, tr("Your name or your desk's, as others know it. They read it beside the stage."));
    const bool isOver = until <= now();
    const bool isTooLong = until > now().addDays(longestDays);
    m_untilNote->say(isOver          ? tr("This time is over.")
                         : isTooLong ? tr("At most %Ln days from now.", nullptr, longestDays)
                                     : QString(),
                     tr("Then it ends by itself."));
    const bool isPossible = isNamed && !isOver && !isTooLong;
    m_protect->setEnabled(isPossible);
    m_footer->setDefault(isPossible ? m_protect : nullptr);
}

void ProtectDialog::protect()
{
    const patchbay::Protection protection{m_by->text().trimmed(), m_until->dateTime().toUTC()};
    accept();
    Q_EMIT wanted(protection);
}

} // namespace ui
