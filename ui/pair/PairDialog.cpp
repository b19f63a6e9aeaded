// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pair/PairDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameCaption.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/HandoverWords.h"
#include "ui/words/Names.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 64;
constexpr int rowsShown = 6;

QList<patchbay::SourceId> sourcesOf(const QList<patchbay::EncoderId> &encoders)
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::EncoderId &encoder : encoders) {
        if (!sources.contains(encoder.source))
            sources += encoder.source;
    }
    return sources;
}

} // namespace

PairDialog::PairDialog(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_encoders(encoders)
    , m_on(new QRadioButton(tr("&Two encoders may feed each: legs A and B")))
    , m_off(new QRadioButton(tr("&One encoder feeds each")))
    , m_meaning(new SentenceLabel)
    , m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Redundant pair"));
    auto *const footer = new DialogFooter(*this);
    m_switch = footer->addAct({});
    QPushButton *const cancel = footer->addLeave(tr("&Cancel"));
    cancel->setToolTip(tr("Closes, and changes nothing"));
    footer->setDefault(nullptr);
    layOut(footer);
    const bool areAllPairs = std::ranges::all_of(encoders, [&plant](const patchbay::EncoderId &each) {
        const patchbay::Configuration *const known = plant.find(each);
        return known && known->summary.redundantIngest;
    });
    (areAllPairs ? m_off : m_on)->setChecked(true);
    connect(m_on, &QRadioButton::toggled, this, &PairDialog::update);
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(0);
    connect(&m_updateSoon, &QTimer::timeout, this, &PairDialog::update);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&plant, &patchbay::Plant::rowsChanged, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::rowsRemoved, &m_updateSoon, soon);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        const auto wanted = switches(); // by what is known at this moment
        if (wanted.empty())
            return update();
        Q_EMIT switchWanted(wanted);
        accept();
    });
    update();
}

void PairDialog::layOut(QWidget *footer)
{
    m_list->setAccessibleName(tr("Encoders"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // one row needs no room for ten
    m_list->setTextElideMode(Qt::ElideRight);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WhoLine(m_plant, sourcesOf(m_encoders)));
    column->addWidget(m_on);
    column->addWidget(m_off);
    column->addWidget(m_meaning);
    column->addWidget(m_list, 1);
    column->addWidget(footer);
    for (const patchbay::EncoderId &each : m_encoders)
        m_list->addItem(lineOf(each, encoderName(m_plant, each)));
    const int rows = std::min(rowsShown, int(m_encoders.size()));
    m_list->setMinimumHeight(m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth());
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
}

QString PairDialog::obstacleOf(const patchbay::EncoderId &encoder) const
{
    const patchbay::Configuration *const known = m_plant.find(encoder);
    const patchbay::Source *const source = m_plant.source(encoder.source);
    if (!known || !source)
        return tr("no longer there");
    if (known->summary.redundantIngest == m_on->isChecked())
        return m_on->isChecked() ? tr("is a pair already") : tr("is no pair");
    if (source->client().settings().readOnly)
        return tr("read-only: stays");
    if (known->summary.isActive())
        return tr("is live: stays");
    return known->moving ? tr("is being changed") : QString();
}

QString PairDialog::lineOf(const patchbay::EncoderId &encoder, const QString &name) const
{
    const QString obstacle = obstacleOf(encoder);
    return obstacle.isEmpty() ? name : name + tr(" · ") + obstacle;
}

std::vector<patchbay::PairSwitch> PairDialog::switches() const
{
    std::vector<patchbay::PairSwitch> wanted;
    for (const patchbay::EncoderId &each : m_encoders) {
        if (!obstacleOf(each).isEmpty())
            continue;
        const ivs::IngestConfigurationSummary &summary = m_plant.find(each)->summary;
        wanted.push_back({each, summary.name, {each.source, summary.stageArn}, m_on->isChecked()});
    }
    return wanted;
}

void PairDialog::update()
{
    for (int i = 0; i < m_encoders.size(); ++i) {
        const QString name = encoderName(m_plant, m_encoders[i]);
        const QString line = lineOf(m_encoders[i], text::isolated(name));
        m_list->item(i)->setText(lineOf(m_encoders[i], shortName(name, m_list->fontMetrics())));
        m_list->item(i)->setToolTip(plainToolTip(line));
        m_list->item(i)->setData(Qt::AccessibleTextRole, line);
    }
    m_meaning->setText(m_on->isChecked()
                           ? tr("AWS gives each a stream key for leg A and one for leg B. Hand both over afterwards: "
                                "the key of before may not work any more.")
                               + u' ' + pairAdvice()
                           : tr("The stream keys of legs A and B are lost for good: an encoder that sends with one of "
                                "them is refused. Hand the new key over afterwards."));
    const int count = int(switches().size());
    m_switch->setText(m_on->isChecked() ? tr("&Make %Ln pairs", nullptr, count)
                                        : tr("&Split %Ln pairs", nullptr, count));
    m_switch->setEnabled(count > 0);
}

/// Keys come and go with it.
bool PairDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_switch;
}

} // namespace ui
