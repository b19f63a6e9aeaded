// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalBar.h"

#include "ui/widgets/SearchField.h"
#include "ui/words/JournalWords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <chrono>

namespace ui {

namespace {

using Time = JournalChoice::Time;
using Result = JournalChoice::Result;

constexpr std::chrono::milliseconds betweenKeys{120};

} // namespace

JournalBar::JournalBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new SearchField(tr("Clear filter")))
    , m_times(new QButtonGroup(this))
    , m_kind(new QComboBox)
    , m_result(new QComboBox)
    , m_row(new QHBoxLayout(this))
{
    const int line = fontMetrics().height();
    m_row->setContentsMargins(line / 2, line / 3, line / 2, line / 3);
    m_words->setAccessibleName(tr("Filter the journal"));
    m_words->setPlaceholderText(tr("Filter, for example: cam-* rehearsal"));
    m_words->setToolTip(
        tr("Shows only what contains all these words, in encoder, stages, run, account, region, person, "
           "computer or ARN. An asterisk stands for anything: cam-* begins with cam-."));
    m_words->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_words->installEventFilter(this);
    m_row->addWidget(m_words, 1);
    addTime(tr("Last hour"), Time::LastHour);
    addTime(tr("Today"), Time::Today);
    addTime(tr("All", "of the journal, since it begins"), Time::All);
    m_times->button(int(Time::All))->setChecked(true);
    m_kind->setAccessibleName(tr("Kind of change"));
    m_kind->addItem(tr("All changes"));
    for (const patchbay::JournalKind kind : patchbay::journalKinds())
        m_kind->addItem(journalKind(kind), int(kind));
    m_kind->setMaxVisibleItems(m_kind->count());
    m_row->addWidget(m_kind);
    m_result->setAccessibleName(tr("Result"));
    m_result->addItem(tr("All results"), int(Result::All));
    m_result->addItem(tr("Not done"), int(Result::NotDone));
    m_row->addWidget(m_result);
    m_row->addStretch();
    m_typed.setSingleShot(true);
    m_typed.setInterval(betweenKeys);
    connect(&m_typed, &QTimer::timeout, this, &JournalBar::tell);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            tell();
        else
            m_typed.start();
    });
    connect(m_times, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            tell();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &JournalBar::tell);
    connect(m_result, &QComboBox::currentIndexChanged, this, &JournalBar::tell);
    setFocusProxy(m_words);
}

void JournalBar::addTime(const QString &label, Time time)
{
    auto *const button = new QToolButton;
    button->setText(label);
    button->setAccessibleName(QString(label).remove(u'&'));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    // The style's own sign of it is hard to see on a dark ground.
    connect(button, &QToolButton::toggled, button, [button](bool isOn) {
        QFont font = button->font();
        font.setBold(isOn);
        button->setFont(font);
    });
    m_times->addButton(button, int(time));
    m_row->addWidget(button);
}

void JournalBar::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

JournalChoice JournalBar::choice() const
{
    JournalChoice choice{m_words->text().simplified(), Time(m_times->checkedId()),
                         Result(m_result->currentData().toInt())};
    if (const QVariant kind = m_kind->currentData(); kind.isValid())
        choice.kind = patchbay::JournalKind(kind.toInt());
    return choice;
}

void JournalBar::clear()
{
    {
        const QSignalBlocker times(m_times);
        const QSignalBlocker kind(m_kind);
        const QSignalBlocker result(m_result);
        m_times->button(int(Time::All))->setChecked(true);
        m_kind->setCurrentIndex(0);
        m_result->setCurrentIndex(0);
    }
    if (m_words->text().isEmpty())
        tell();
    else
        m_words->clear(); // it tells
}

void JournalBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void JournalBar::tell()
{
    m_typed.stop();
    Q_EMIT changed();
}

/// Esc empties the field; Down or Enter goes to the rows.
bool JournalBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_typed.isActive())
            tell();
        Q_EMIT rowsRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
