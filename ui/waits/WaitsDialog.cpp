// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/waits/WaitsDialog.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/tally/MoveSign.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/Names.h"
#include "ui/words/Severity.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WaitWords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace ui {

namespace {

using patchbay::PendingRebind;
using State = PendingRebind::State;

constexpr int widthInCharacters = 150;
constexpr int heightInLines = 24;

enum Column { Encoder, Way, For, Now, Until, ColumnCount };

constexpr int arnRole = Qt::UserRole;

} // namespace

WaitsDialog::WaitsDialog(patchbay::PendingRebinds &waits, const patchbay::Plant &plant, QWidget *parent)
    : Dialog(parent)
    , m_waits(waits)
    , m_plant(plant)
    , m_heading(new QLabel(tr("Changes that wait")))
    , m_summary(new SecondaryLabel)
    , m_table(new QTreeWidget)
    , m_hold(new QCheckBox(tr("&Hold: nothing is taken")))
    , m_footer(new DialogFooter(*this))
    , m_details(m_footer->addOther(tr("&Details…")))
    , m_chooseStage(m_footer->addOther(tr("Choose another &stage…")))
    , m_goOn(m_footer->addOther(tr("&Go on with all")))
    , m_cancelAll(m_footer->addOther(tr("Cancel &all")))
    , m_cancel(m_footer->addAct(tr("Cancel &wait")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_hold->setChecked(waits.isHeld());
    connect(&waits, &patchbay::PendingRebinds::changed, this, &WaitsDialog::update);
    connect(&plant, &patchbay::Plant::namesChanged, this, &WaitsDialog::update);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, &WaitsDialog::followSelection);
    connect(m_hold, &QCheckBox::toggled, this, [this](bool isHeld) { m_waits.setHeld(isHeld); });
    connect(m_cancelAll, &QPushButton::clicked, this, [this] { m_waits.cancelAll(); });
    connect(m_chooseStage, &QPushButton::clicked, this, &WaitsDialog::chooseStage);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (const PendingRebind *const wait = current())
            Q_EMIT detailsRequested(wait->rebind.encoder.arn);
    });
    connect(m_goOn, &QPushButton::clicked, this, &WaitsDialog::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &WaitsDialog::cancelSelected);
    connect(&m_second, &QTimer::timeout, this, &WaitsDialog::update);
    m_second.start(std::chrono::seconds(1));
    update();
}

void WaitsDialog::layOut()
{
    setWindowTitle(tr("Waits"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_table->setAccessibleName(tr("Changes that wait"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setHeaderLabels({tr("Encoder"), tr("Change"), tr("Waits for"), tr("Now"), tr("Gives up at")});
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(Encoder, character * 28);
    m_table->setColumnWidth(Way, character * 40);
    m_table->setColumnWidth(For, character * 20);
    m_table->setColumnWidth(Now, character * 36);
    m_hold->setToolTip(tr("All go on waiting, and none is moved until this is off again"));
    m_goOn->setToolTip(tr("Waits on, as things are now"));
    QPushButton *const close = m_footer->addLeave(tr("&Close"));
    m_footer->setDefault(nullptr);
    m_footer->addBeside(m_hold, 1);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    resize(character * widthInCharacters, line * heightInLines);
    close->setFocus();
}

void WaitsDialog::fill(QTreeWidgetItem &item, const PendingRebind &wait) const
{
    const patchbay::Rebind &rebind = wait.rebind;
    const patchbay::EncoderId reached = m_plant.idOf(rebind.encoder.arn);
    const QString name =
        reached.isNull() ? unreadEncoderName(m_plant, rebind.encoder.arn) : encoderName(m_plant, reached);
    const auto stage = [&](const patchbay::StageId &id) { return stageName(m_plant, {reached.source, id.arn}); };
    item.setText(Encoder, name);
    item.setIcon(Encoder,
                 wait.state == State::Asks        ? iconOf(Severity::Attention)
                     : wait.state == State::Taken ? tallyIcon(Tally::Moving, palette())
                                                  : tallyIcon(Tally::Waits, palette()));
    const QString way = wayOf(stage(rebind.from), stage(rebind.to));
    const bool goesOnAir = m_plant.markOf(rebind.to.arn) == patchbay::StageMark::OnAir;
    item.setText(Way, goesOnAir ? text::filled(tr("%1 · ON AIR", "rehearsal → main-show"), way) : way);
    item.setText(For, waitsFor(wait));
    item.setText(Now, stateOf(wait));
    item.setText(Until, timeText(wait.giveUpAt));
    item.setData(Encoder, arnRole, rebind.encoder.arn);
    for (int i = 0; i < ColumnCount; ++i)
        item.setToolTip(i, plainToolTip(item.text(i)));
}

/// While nothing else is to be said, what the list says of its encoder.
QString WaitsDialog::stateOf(const PendingRebind &wait) const
{
    const QString word = waitState(wait, m_waits.isHeld(), async::Clock::utc());
    const patchbay::EncoderId reached = m_plant.idOf(wait.rebind.encoder.arn);
    const patchbay::Configuration *const known = reached.isNull() ? nullptr : m_plant.find(reached);
    if (!known && wait.state == State::Waits)
        return waitUnreached();
    if (!word.isEmpty() || !known)
        return word;
    const bool isStale = m_plant.sources().isStale(reached.source);
    return shownState(known->summary, known->moving, isStale, m_plant.markOf(known->summary.stageArn)).word;
}

/// What was selected stays so.
void WaitsDialog::update()
{
    const QStringList chosen = selected();
    const auto &all = m_waits.all();
    {
        const QSignalBlocker blocker(m_table);
        while (m_table->topLevelItemCount() > int(all.size()))
            delete m_table->takeTopLevelItem(m_table->topLevelItemCount() - 1);
        while (m_table->topLevelItemCount() < int(all.size()))
            m_table->addTopLevelItem(new QTreeWidgetItem);
        for (int row = 0; row < int(all.size()); ++row) {
            QTreeWidgetItem *const item = m_table->topLevelItem(row);
            fill(*item, all[std::size_t(row)]);
            item->setSelected(chosen.contains(all[std::size_t(row)].rebind.encoder.arn));
        }
    }
    m_summary->setText(all.empty()            ? tr("Nothing waits.")
                           : m_waits.isHeld() ? waitsHeld()
                           : m_waits.count(State::Asks) > 0
                           ? tr("Each moves by itself when its encoder has stopped, but for those that ask. Nothing is "
                                "cut off.")
                           : tr("Each moves by itself when its encoder has stopped. Nothing is cut off."));
    m_hold->setChecked(m_waits.isHeld());
    m_cancelAll->setEnabled(!all.empty());
    followSelection();
}

QStringList WaitsDialog::selected() const
{
    QStringList arns;
    const QList<QTreeWidgetItem *> items = m_table->selectedItems();
    for (const QTreeWidgetItem *const item : items)
        arns += item->data(Encoder, arnRole).toString();
    return arns;
}

const PendingRebind *WaitsDialog::current() const
{
    const QStringList arns = selected();
    return arns.size() == 1 ? m_waits.find(arns.first()) : nullptr;
}

void WaitsDialog::select(const QString &encoderArn)
{
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        if (m_table->topLevelItem(row)->data(Encoder, arnRole).toString() == encoderArn)
            m_table->setCurrentItem(m_table->topLevelItem(row));
    }
}

void WaitsDialog::followSelection()
{
    const PendingRebind *const wait = current();
    const bool asks = wait && wait->state == State::Asks;
    m_cancel->setEnabled(!selected().isEmpty());
    m_details->setVisible(asks && wait->refusal);
    m_chooseStage->setVisible(asks);
    m_goOn->setVisible((asks && canGoOn(wait->question)) || m_waits.count(State::Unconfirmed) > 0);
    m_goOn->setText(asks ? goOnWord(wait->question) : tr("&Go on with all"));
}

void WaitsDialog::cancelSelected()
{
    const QStringList arns = selected();
    for (const QString &arn : arns)
        m_waits.cancel(arn);
}

void WaitsDialog::goOn()
{
    const PendingRebind *const wait = current();
    if (wait && wait->state == State::Asks)
        m_waits.goOn(wait->rebind.encoder.arn);
    else
        m_waits.confirm();
}

void WaitsDialog::chooseStage()
{
    const PendingRebind *const wait = current();
    if (!wait)
        return;
    const patchbay::Rebind rebind = wait->rebind;
    close();
    Q_EMIT stageRequested(rebind.encoder, rebind.to);
}

/// Who meant something else would cancel them.
bool WaitsDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_cancel && &button != m_cancelAll && &button != m_goOn;
}

} // namespace ui
