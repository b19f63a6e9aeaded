// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/CrosspointView.h"

#include "text/Isolate.h"
#include "ui/crosspoint/ArmedLine.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/StageArranging.h"
#include "ui/crosspoint/StageHeads.h"
#include "ui/crosspoint/TakeCheck.h"
#include "ui/widgets/NameCaption.h"
#include "ui/widgets/Placeholder.h"
#include "ui/widgets/SentenceLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

CrosspointView::CrosspointView(const CrosspointModel::Show &show, const patchbay::PatchRuns &runs,
                               files::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_plant(show.plant)
    , m_model(new CrosspointModel(show, this))
    , m_check(new TakeCheck(show.plant, show.armed, runs, this))
    , m_arranging(new StageArranging(*m_model, settings, *this))
    , m_group(new QComboBox)
    , m_stages(new QPushButton)
    , m_groupLabel(new QLabel(tr("Gr&oup")))
    , m_sentence(new SentenceLabel)
    , m_pages(new QStackedWidget)
    , m_table(new CrosspointTable(*m_model, show.armed))
    , m_placeholder(new Placeholder)
    , m_armedLine(new ArmedLine(show.plant, show.armed, *m_check))
{
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_placeholder);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_pages, 1);
    column->addWidget(m_armedLine);
    m_model->setWatched(false); // before it is shown
    connectParts();
    follow();
}

CrosspointView::~CrosspointView() = default;

QWidget *CrosspointView::makeBar()
{
    auto *const bar = new QWidget;
    auto *const line = new QHBoxLayout(bar);
    m_groupLabel->setBuddy(m_group);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_group->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_stages->setAutoDefault(false);
    line->addWidget(m_groupLabel);
    line->addWidget(m_group);
    line->addWidget(m_stages);
    line->addSpacing(fontMetrics().averageCharWidth() * 2);
    line->addWidget(m_sentence, 1);
    return bar;
}

void CrosspointView::connectParts()
{
    connect(m_model, &CrosspointModel::changed, this, &CrosspointView::follow);
    connect(m_group, &QComboBox::activated, this, &CrosspointView::chooseGroup);
    connect(m_stages, &QPushButton::clicked, m_arranging, &StageArranging::choose);
    connect(m_table, &CrosspointTable::pointed, this, &CrosspointView::tellPointed);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CrosspointView::tellPointed);
    connect(&m_table->stageHeads(), &StageHeads::menuRequested, m_arranging, &StageArranging::openMenu);
    connect(m_check, &TakeCheck::changed, this, [this] {
        m_table->stageHeads().setPlacesThen(m_check->placesThen());
        m_model->setHindrances(m_check->hindrances());
    });
    connect(&m_placeholder->button(), &QPushButton::clicked, this, &CrosspointView::press);
}

void CrosspointView::show(const QList<patchbay::SourceId> &sources, GridRows::HasRow hasRow)
{
    m_sources = sources;
    m_model->show(sources, std::move(hasRow));
}

void CrosspointView::setFilterText(const QString &text)
{
    m_model->setFilter(text);
}

void CrosspointView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setWatched(true);
}

void CrosspointView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setWatched(false);
}

void CrosspointView::follow()
{
    followGroups();
    followPage();
    const auto all = int(m_model->allStages().size());
    const int shown = m_model->columnCount() - 1;
    m_stages->setText(all == shown ? tr("Sta&ges: all %Ln…", nullptr, all)
                                   : text::filled(tr("Sta&ges: %1 of %Ln…", nullptr, all), shown));
    m_stages->setEnabled(all > 0);
    tellPointed();
    Q_EMIT countsChanged();
}

/// Where nobody is in a group, there is nothing to choose.
void CrosspointView::followGroups()
{
    const QStringList groups = m_model->rows().groups();
    QStringList known;
    for (int index = 1; index < m_group->count() - 1; ++index)
        known += m_group->itemData(index).toString();
    if (known != groups || m_group->count() == 0) {
        const QSignalBlocker quiet(m_group);
        m_group->clear();
        m_group->addItem(tr("All", "groups"));
        for (const QString &group : groups)
            m_group->addItem(shortName(group, fontMetrics()), group);
        m_group->addItem(tr("No group"), QString());
        const auto &chosen = m_model->rows().group();
        const auto place = chosen ? groups.indexOf(*chosen) : -1;
        m_group->setCurrentIndex(!chosen ? 0 : chosen->isEmpty() || place < 0 ? m_group->count() - 1 : int(place) + 1);
    }
    m_group->setVisible(!groups.isEmpty());
    m_groupLabel->setVisible(!groups.isEmpty());
    const auto &chosen = m_model->rows().group();
    if (chosen && !chosen->isEmpty() && !groups.contains(*chosen)) // the last one has left it
        QMetaObject::invokeMethod(
            this, [this] { m_model->setGroup(std::nullopt); }, Qt::QueuedConnection);
}

CrosspointView::Page CrosspointView::wantedPage() const
{
    if (m_model->rowCount() > 0)
        return Page::Grid;
    if (m_model->rows().total() > 0)
        return Page::NoMatch;
    const auto sourceOf = [this](const patchbay::SourceId &id) { return m_plant.source(id); };
    if (std::ranges::none_of(m_sources, sourceOf))
        return Page::Nothing;
    const auto isReading = [&](const patchbay::SourceId &id) {
        const patchbay::Source *const source = sourceOf(id);
        return source && source->isReading();
    };
    return std::ranges::any_of(m_sources, isReading) ? Page::Reading : Page::Empty;
}

void CrosspointView::followPage()
{
    m_page = wantedPage();
    const QString none;
    switch (m_page) {
    case Page::Grid:
        break;
    case Page::Nothing:
        m_placeholder->setFace({tr("No account is open"), tr("Choose one in the tool bar."), none});
        break;
    case Page::Reading:
        m_placeholder->setFace({tr("Reading encoders and stages"), none, none, true});
        break;
    case Page::Empty:
        m_placeholder->setFace({tr("There are no encoders here"),
                                tr("Choose another account or region. One made elsewhere appears here by itself."),
                                tr("&Refresh")});
        break;
    case Page::NoMatch:
        m_placeholder->setFace({tr("No encoder matches"),
                                tr("%Ln encoders are not shown.", nullptr, m_model->rows().total()),
                                tr("&Clear filter")});
        break;
    }
    m_pages->setCurrentWidget(m_page == Page::Grid ? static_cast<QWidget *>(m_table) : m_placeholder);
}

void CrosspointView::press()
{
    if (m_page != Page::NoMatch) {
        Q_EMIT readingRequested();
        return;
    }
    m_group->setCurrentIndex(0);
    m_model->setGroup(std::nullopt);
    Q_EMIT clearFilterRequested();
}

void CrosspointView::tellPointed()
{
    m_sentence->setText(m_model->sentenceAt(m_table->pointedAt()));
}

void CrosspointView::chooseGroup()
{
    const int index = m_group->currentIndex();
    m_model->setGroup(index == 0 ? std::nullopt : std::optional(m_group->itemData(index).toString()));
}

QString CrosspointView::countsText() const
{
    const GridRows &rows = m_model->rows();
    if (rows.total() == 0)
        return {};
    const QString encoders =
        text::filled(tr("%1 of %Ln encoders", nullptr, rows.total()), QLocale().toString(rows.found()));
    const auto all = int(m_model->allStages().size());
    const QString stages =
        text::filled(tr("%1 of %Ln stages", nullptr, all), QLocale().toString(m_model->columnCount() - 1));
    return encoders + tr(" · ") + stages;
}

void CrosspointView::takeFocus()
{
    if (m_page == Page::Grid)
        m_table->takeFocus();
    else
        m_placeholder->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
