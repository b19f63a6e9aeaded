// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewDialog.h"

#include "patchbay/plant/OneSource.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/preview/LivePart.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/PreviewSummary.h"
#include "ui/preview/PreviewTable.h"
#include "ui/preview/StagesAfter.h"
#include "ui/preview/TimeToTake.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ModelRows.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/SeveritySign.h"
#include "ui/widgets/Shortcut.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"

#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int linesHigh = 32;
/// However small it is made, some rows are seen beside its sentences.
constexpr int leastLines = 21;

QHBoxLayout *rowOf(QLabel *sign, SentenceLabel *sentence)
{
    auto *const row = new QHBoxLayout;
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(sentence, 1);
    return row;
}

} // namespace

PreviewDialog::PreviewDialog(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                             QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_model(new PreviewModel(std::move(patch), plant, runs, this))
    , m_after(new StagesAfter(plant))
    , m_table(new PreviewTable(*m_model, plant))
    , m_live(new LivePart(*m_model))
    , m_caution(new SeveritySign(Severity::Attention))
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_take = m_footer->addAct({});
    m_footer->setDefault(nullptr); // Enter in the table neither takes nor throws away what was ticked
    addTools();
    auto *const layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(makeWhose());
    layout->addWidget(new PreviewSummary(*m_model, *m_table));
    layout->addWidget(m_after);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_live);
    layout->addLayout(rowOf(m_caution, m_sentence));
    layout->addWidget(m_footer);
    setMinimumHeight(line * leastLines);
    resize(QSize(m_table->wishedWidth() + line * 4, line * linesHigh).boundedTo(screenRoom(*this)));
    connect(m_model, &PreviewModel::changed, this, &PreviewDialog::update);
    connect(m_live, &LivePart::confirmedChanged, this, &PreviewDialog::update);
    connect(m_take, &QPushButton::clicked, this, &PreviewDialog::take);
    update();
    m_table->setFocus();
}

void PreviewDialog::setHere(const QString &here)
{
    m_model->setHere(here);
}

void PreviewDialog::setOutside(std::function<std::optional<QDateTime>(const QString &encoderArn)> outsideOf)
{
    m_model->setOutside(std::move(outsideOf));
}

void PreviewDialog::setRemark(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    auto *const remark = new SentenceLabel;
    remark->setText(sentence);
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, rowOf(new SeveritySign(Severity::Note), remark));
}

/// A row that is open hands over its choice when the dialog is hidden, and nothing is armed any more: while all of it
/// is there.
PreviewDialog::~PreviewDialog()
{
    hide();
}

void PreviewDialog::addTools()
{
    connect(m_footer->addTool(tr("E&xport…")), &QPushButton::clicked, this, &PreviewDialog::exportItems);
    QPushButton *const scene = m_footer->addTool(tr("Save &as scene…"));
    scene->setToolTip(tr("Keeps where encoders will be after these changes"));
    connect(scene, &QPushButton::clicked, this, &PreviewDialog::saveScene);
    addSpread();
    // Beside the button that it presses; the tools are as wide as their words.
    m_footer->pressWithCtrlEnter(m_take, text::filled(tr("%1 takes", "a key"), keyName(Qt::CTRL | Qt::Key_Enter)));
}

/// Which account and region all of this is about, and whose service.
QWidget *PreviewDialog::makeWhose()
{
    auto *const whose = new QWidget;
    auto *const row = new QHBoxLayout(whose);
    row->setContentsMargins({});
    QList<aws::World> worlds;
    const QList<patchbay::SourceId> ids = m_model->items().sources();
    for (const patchbay::SourceId &id : ids) {
        const patchbay::Source *const source = m_plant.source(id);
        if (!source)
            continue;
        if (!worlds.contains(source->identity().world))
            worlds += source->identity().world;
    }
    auto *const sign = new WorldSign(worlds.size() == 1 ? worlds.constFirst() : aws::World());
    if (worlds.size() > 1)
        sign->setMany();
    row->addWidget(sign);
    row->addWidget(new WhoLine(m_plant, ids), 1);
    return whose;
}

void PreviewDialog::addSpread()
{
    QList<patchbay::EncoderId> encoders;
    for (const patchbay::Rebind &rebind : m_model->items().patch().items)
        encoders += rebind.encoder;
    if (encoders.size() < 2 || !patchbay::areOfOneSource(encoders) || !m_model->items().patch().undoes.isEmpty())
        return;
    m_spread = m_footer->addTool(tr("&Spread…"));
    m_spread->setToolTip(tr("Over several stages, so many on each"));
    connect(m_spread, &QPushButton::clicked, this, &PreviewDialog::spread);
}

/// Those that are there already, or live, are among those who are to be spread, as they were when somebody chose them.
QList<patchbay::EncoderId> PreviewDialog::spreadable() const
{
    QList<patchbay::EncoderId> encoders;
    const PreviewItems &items = m_model->items();
    for (int row = 0; row < items.count(); ++row) {
        const patchbay::Verdict verdict = items.at(row).verdict;
        if (items.isTicked(row) || verdict == patchbay::Verdict::AlreadyThere || verdict == patchbay::Verdict::Live)
            encoders += items.at(row).rebind.encoder;
    }
    return encoders;
}

void PreviewDialog::spread()
{
    const QList<patchbay::EncoderId> encoders = spreadable();
    if (encoders.size() < 2)
        return;
    reject();
    Q_EMIT spreadRequested(encoders);
}

void PreviewDialog::saveScene()
{
    m_table->commitOpen();
    QList<patchbay::EncoderId> encoders;
    for (const patchbay::Rebind &rebind : m_model->items().patch().items)
        encoders += rebind.encoder;
    Q_EMIT sceneRequested(m_model->items().taken(), encoders);
}

void PreviewDialog::exportItems()
{
    Q_EMIT exportRequested(m_model->items().name(), rowsOf(*m_model));
}

void PreviewDialog::update()
{
    const PreviewCounts counts = m_model->items().counts();
    const patchbay::Patch &patch = m_model->items().patch();
    setWindowTitle(patch.undoes.isEmpty() ? text::filled(tr("Preview: %1"), m_model->items().name()) : patch.name);
    m_after->show(m_model->items().stagesAfter());
    m_sentence->setText(previewSentence(counts, timeToTake(m_model->items().taken(), m_plant)));
    m_caution->setVisible(counts.detached > 0 || counts.silent > 0 || counts.cuts > 0);
    m_take->setText(takeLabel(counts));
    m_take->setEnabled(counts.taken > 0 && m_live->isConfirmed());
    m_take->setToolTip(plainToolTip(productionHint(sourcesOf(m_model->items().taken(), m_plant))));
    if (m_spread)
        m_spread->setEnabled(spreadable().size() > 1);
    if (isVisible())
        arm();
}

void PreviewDialog::arm()
{
    QSet<QString> encoders;
    for (const patchbay::Rebind &rebind : m_model->items().taken().items) {
        if (!isWait(rebind.ifLive))
            encoders.insert(rebind.encoder.arn);
    }
    Q_EMIT armed(encoders);
}

void PreviewDialog::showEvent(QShowEvent *event)
{
    Dialog::showEvent(event);
    arm();
}

/// Not when its window is minimized: it is open all the same.
void PreviewDialog::hideEvent(QHideEvent *event)
{
    Dialog::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT armed({});
}

NotTaken PreviewDialog::notTaken() const
{
    NotTaken rest{m_model->items().counts(), {}, {}};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const patchbay::CheckedRebind &checked = m_model->items().at(row);
        if (!m_model->items().isLive(row) || m_model->items().isTicked(row))
            continue;
        rest.live.push_back(checked.rebind);
        rest.liveNames += m_model->index(row, int(PreviewModel::Column::Encoder)).data().toString();
    }
    return rest;
}

void PreviewDialog::focusTake()
{
    m_take->setFocus(Qt::OtherFocusReason);
}

void PreviewDialog::take()
{
    m_table->commitOpen();
    const patchbay::Patch patch = m_model->items().taken();
    if (patch.items.empty() || !m_live->isConfirmed())
        return;
    accept();
    Q_EMIT taken(patch);
}

bool PreviewDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_take;
}

} // namespace ui
