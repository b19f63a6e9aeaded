// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/StagePerSourceDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/scenes/StagePicks.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/PatchWords.h"
#include "ui/words/SourceContext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int widthInCharacters = 96;
constexpr int fieldInCharacters = 40;

} // namespace

StagePerSourceDialog::StagePerSourceDialog(const patchbay::Plant &plant, QList<patchbay::EncoderId> encoders,
                                           QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_encoders(std::move(encoders))
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rebind"));
    auto *const heading = new QLabel(tr("%Ln encoders", nullptr, int(m_encoders.size())));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    auto *const why = new SentenceLabel;
    why->setText(tr("They are in several accounts or regions, and each of them can only use stages of its own."));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_preview = m_footer->addAct(tr("&Preview…"));
    m_preview->setToolTip(tr("Shows first what would move"));
    auto *const layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    QWidget *const parts = makeParts();
    layout->addWidget(makeWorld(), 0, Qt::AlignLeft);
    layout->addWidget(heading);
    layout->addWidget(why);
    layout->addWidget(parts, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);

    connect(&plant, &patchbay::Plant::rowsRemoved, this, &StagePerSourceDialog::update);
    for (const Part &part : std::as_const(m_parts))
        connect(&plant, &patchbay::Plant::rowsChanged, part.picks, &StagePicks::followPlaces);
    connect(&plant, &patchbay::Plant::namesChanged, this, &StagePerSourceDialog::follow);
    connect(&plant.sources(), &patchbay::Sources::closed, this, [this](const patchbay::Source &closed) {
        if (std::ranges::find(m_parts, closed.id(), &Part::source) != m_parts.end())
            reject();
    });
    connect(m_preview, &QPushButton::clicked, this, &StagePerSourceDialog::go);
    update();
    m_parts.constFirst().box->setFocus();
    resize(sizeHint().boundedTo(screenRoom(*this)));
}

/// Of many it is scrolled.
QWidget *StagePerSourceDialog::makeParts()
{
    auto *const area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    auto *const rows = new QWidget;
    auto *const grid = new QGridLayout(rows);
    grid->setContentsMargins({});
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(fontMetrics().height());
    for (const patchbay::EncoderId &encoder : std::as_const(m_encoders)) {
        if (std::ranges::find(m_parts, encoder.source, &Part::source) != m_parts.end())
            continue;
        const patchbay::Source *const source = m_plant.source(encoder.source);
        if (!source)
            continue;
        const QString name = sourceName(source->identity());
        const auto count = int(std::ranges::count(m_encoders, encoder.source, &patchbay::EncoderId::source));
        const Part part{encoder.source, new StagePicks(m_plant, encoder.source, this), new QComboBox};
        part.picks->offerIn(*part.box);
        part.box->setMinimumWidth(fontMetrics().averageCharWidth() * fieldInCharacters);
        part.box->setAccessibleName(text::filled(tr("Stage in %1"), name));
        connect(part.box, &QComboBox::currentIndexChanged, this, &StagePerSourceDialog::update);
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(text::isolated(name)), row, 0);
        grid->addWidget(new SecondaryLabel(tr("%Ln encoders", nullptr, count)), row, 1);
        grid->addWidget(part.box, row, 2);
        m_parts += part;
    }
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(rows);
    return area;
}

QWidget *StagePerSourceDialog::makeWorld() const
{
    QList<aws::World> worlds;
    for (const Part &part : m_parts) {
        if (const auto &world = m_plant.source(part.source)->identity().world; !worlds.contains(world))
            worlds += world;
    }
    auto *const sign = new WorldSign(worlds.size() == 1 ? worlds.constFirst() : aws::World());
    if (worlds.size() > 1)
        sign->setMany();
    return sign;
}

std::optional<QString> StagePerSourceDialog::stageOf(const patchbay::SourceId &source) const
{
    const auto part = std::ranges::find(m_parts, source, &Part::source);
    if (part == m_parts.end() || part->box->currentIndex() <= StagePicks::choose)
        return std::nullopt;
    return part->box->currentData().toString();
}

patchbay::Patch StagePerSourceDialog::patch() const
{
    patchbay::Patch patch;
    for (const patchbay::EncoderId &encoder : m_encoders) {
        const patchbay::Configuration *const known = m_plant.find(encoder);
        if (const auto stage = stageOf(encoder.source); stage && known)
            patch.items.push_back(patchbay::Rebind::of(encoder, known->summary.stageArn, *stage));
    }
    patch.name = patchName(int(patch.items.size()));
    return patch;
}

/// What was chosen stays so, where it is still there.
void StagePerSourceDialog::follow()
{
    for (const Part &part : std::as_const(m_parts)) {
        const auto stage = stageOf(part.source);
        part.picks->follow();
        const int index = !stage ? StagePicks::choose
            : stage->isEmpty()   ? part.box->count() - 1
                                 : part.box->findData(*stage);
        part.box->setCurrentIndex(std::max(index, StagePicks::choose));
    }
    update();
}

void StagePerSourceDialog::update()
{
    const auto going = int(patch().items.size());
    const auto leftOut = int(m_encoders.size()) - going;
    QString sentence = going > 0 ? tr("%Ln encoders go to the preview.", nullptr, going) : tr("Choose a stage.");
    if (going > 0 && leftOut > 0)
        sentence += u' ' + tr("%Ln are left out.", nullptr, leftOut);
    m_sentence->setText(sentence);
    m_preview->setEnabled(going > 0);
    m_footer->setDefault(going > 0 ? m_preview : nullptr);
}

void StagePerSourceDialog::go()
{
    const patchbay::Patch made = patch();
    accept();
    Q_EMIT chosen(made);
}

} // namespace ui
