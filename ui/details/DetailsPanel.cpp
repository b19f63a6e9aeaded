// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsPanel.h"

#include "patchbay/plant/OneSource.h"
#include "text/Isolate.h"
#include "ui/details/DetailsSheet.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/EncoderPage.h"
#include "ui/details/ProblemStrip.h"
#include "ui/details/PublishingPart.h"
#include "ui/details/StreamKeys.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/Names.h"

#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

DetailsPanel::DetailsPanel(patchbay::Plant &plant, SecretClipboard &clipboard, Words words, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_words(std::move(words))
    , m_reader(plant)
    , m_pages(new QStackedLayout(this))
    , m_placeholder(new SecondaryLabel)
    , m_page(new EncoderPage(plant))
    , m_keys(new StreamKeys(plant, clipboard, m_page->sheet(), this))
    , m_publishing(new PublishingPart(plant, *m_page, m_reader, m_words, this))
{
    setAccessibleName(tr("Details"));
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setMargin(fontMetrics().height());
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(m_page);
    setMinimumWidth(m_page->safeWidth()); // always the same, so that the list beside it never moves
    showPrompt();
    connectReading();
    connectPlant();
}

QSize DetailsPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 30};
}

bool DetailsPanel::hasRead() const
{
    return !m_encoders.isEmpty() && !m_isUnread && !m_publishing->isReading();
}

void DetailsPanel::showEncoders(const QList<patchbay::EncoderId> &encoders)
{
    if (encoders == m_encoders)
        return;
    noteRemoval(); // whoever tells the selection may have heard of it first
    const bool wasRemoved = !encoder().isNull() && !m_plant.find(encoder());
    m_encoders = encoders;
    leaveReading();
    m_page->problem().hide();

    // Nobody took the selection back: that what was selected is gone is still what there is to say.
    if (encoders.isEmpty() && wasRemoved)
        return;
    if (encoders.isEmpty())
        return showPrompt();
    if (encoders.size() > 1)
        return showPlaceholder(
            tr("%n encoders selected", nullptr, static_cast<int>(encoders.size())) + u"\n\n"_s
            + (patchbay::areOfOneSource(encoders)
                   ? tr("Rebind moves them together, after a preview.")
                   : tr("They are in several accounts or regions. Rebind asks for a stage in each.")));
    const patchbay::Configuration *const configuration = m_plant.find(encoder());
    if (!configuration)
        return m_plant.source(encoder().source) ? showPlaceholder(tr("This encoder no longer exists.")) : showPrompt();
    showSummary(*configuration);
    m_pages->setCurrentWidget(m_page);
    startReading(configuration->summary.stageArn);
}

patchbay::EncoderId DetailsPanel::encoder() const
{
    if (m_encoders.size() != 1)
        return {};
    const int row = m_plant.rowOf(m_encoders.first());
    return row < 0 ? m_encoders.first() : m_plant.idAt(row); // it may be reached through another source since
}

void DetailsPanel::connectReading()
{
    connect(&m_reader, &DetailsReader::detailsRead, this, [this](const patchbay::EncoderDetails &details) {
        m_stageArn = details.summary.stageArn;
        m_page->problem().hide();
        m_page->sheet().showDetails(details);
    });
    connect(&m_reader, &DetailsReader::endpointsRead, this, [this](const ivs::StageEndpoints &endpoints) {
        readingEnded();
        const patchbay::Configuration *const configuration = m_plant.find(encoder());
        m_page->sheet().showUrl(configuration ? patchbay::encoderUrl(configuration->summary.ingestProtocol, endpoints)
                                              : QString());
    });
    connect(&m_reader, &DetailsReader::failed, this, [this](const aws::Error &error) {
        readingEnded();
        m_page->sheet().giveUpReading();
        m_readsWhenListDoes = aws::mayPass(error.kind);
        showFailure(error, [this] { readAgain(); });
    });
    connect(&m_page->problem().retryButton(), &QPushButton::clicked, this, [this] {
        m_page->problem().hide();
        const auto retry = m_retry;
        retry();
    });
    connect(m_keys, &StreamKeys::asked, &m_page->problem(), &QWidget::hide);
    connect(m_keys, &StreamKeys::failed, this, &DetailsPanel::showFailure);
    connect(m_keys, &StreamKeys::gone, this, &DetailsPanel::showKeyGone);
    connect(&m_page->head().copyButton(), &QToolButton::clicked, this, [this] {
        clipboard::put(text::withoutIsolates(m_page->head().name()));
        Q_EMIT statusText(tr("Name copied."));
    });
    connect(&m_page->sheet().form(), &DetailsForm::copied, this, &DetailsPanel::statusText);
}

void DetailsPanel::connectPlant()
{
    using patchbay::Plant;
    connect(&m_plant, &Plant::rowsChanged, this, &DetailsPanel::noteChanges);
    connect(&m_plant, &Plant::rowsRemoved, this, &DetailsPanel::noteRemoval);
    connect(&m_plant, &Plant::namesChanged, this, &DetailsPanel::updateSummary);
    connect(&m_plant, &Plant::sourceChanged, this, &DetailsPanel::noteRecovery);
    connect(&m_plant.sources(), &patchbay::Sources::silenceChanged, this, &DetailsPanel::updateSummary);
}

void DetailsPanel::showPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    m_placeholder->setAccessibleName(text);
    m_pages->setCurrentWidget(m_placeholder);
}

void DetailsPanel::showPrompt()
{
    showPlaceholder(tr("Select an encoder to see its details."));
}

void DetailsPanel::showSummary(const patchbay::Configuration &configuration)
{
    const ivs::IngestConfigurationSummary &summary = configuration.summary;
    m_page->head().setEncoder(summary.arn, encoderName(m_plant, summary));
    m_page->head().setState(shownState(summary, configuration.moving, m_plant.sources().isStale(encoder().source),
                                       m_plant.markOf(configuration.publishesOn())));
    showSource();
    m_page->sheet().showSummary(summary, stageName(m_plant, patchbay::StageId{encoder().source, summary.stageArn}));
}

/// As the list's columns say it, which are there where several are shown.
void DetailsPanel::showSource()
{
    const patchbay::Source::Identity &source = m_plant.sourceAt(m_plant.rowOf(encoder())).identity();
    m_page->head().setSource(m_many.accounts ? source.accountName : QString(),
                             m_many.regions ? source.id.region : QString(),
                             m_markOf ? m_markOf(source.id.account) : std::nullopt);
}

void DetailsPanel::nameSource(ManySources many)
{
    m_many = many;
    updateSummary();
}

void DetailsPanel::updateSummary()
{
    if (const auto *const configuration = m_plant.find(encoder()))
        showSummary(*configuration);
}

void DetailsPanel::startReading(const QString &stageArn)
{
    m_stageArn = stageArn;
    m_page->head().setReading(true);
    m_page->sheet().expectReading();
    m_isUnread = true;
    if (isVisible())
        m_reader.settleOn(encoder());
}

void DetailsPanel::readAgain()
{
    m_readsWhenListDoes = false;
    m_isUnread = true;
    m_page->head().setReading(true);
    m_reader.readNow();
}

/// What kept the details from being read is over when the list has been.
void DetailsPanel::noteRecovery(const patchbay::SourceId &source)
{
    const patchbay::Source *const changed = source == encoder().source ? m_plant.source(source) : nullptr;
    if (!m_readsWhenListDoes || !changed || changed->inventory().isReading() || changed->inventory().lastError())
        return;
    m_page->problem().hide();
    readAgain();
}

void DetailsPanel::readingEnded()
{
    m_isUnread = false;
    m_page->head().setReading(false);
}

void DetailsPanel::leaveReading()
{
    m_readsWhenListDoes = false;
    m_keys->setEncoder(encoder());
    m_reader.settleOn({});
    m_publishing->leave();
    readingEnded();
}

void DetailsPanel::noteChanges(const std::vector<patchbay::ConfigurationChange> &changes)
{
    const int row = m_plant.rowOf(encoder());
    const auto change = std::ranges::find(changes, row, &patchbay::ConfigurationChange::row);
    if (row < 0 || change == changes.end())
        return;
    if (change->isOfAnotherSource)
        m_keys->setEncoder(encoder());
    const patchbay::Configuration &configuration = m_plant.at(row);
    showSummary(configuration);
    if (m_reader.isPast(*change, configuration) || configuration.summary.stageArn != m_stageArn)
        startReading(configuration.summary.stageArn);
}

/// Of a source that was closed nothing is known any more, so nothing is said.
void DetailsPanel::noteRemoval()
{
    if (m_pages->currentWidget() != m_page || m_plant.find(encoder()))
        return;
    leaveReading();
    if (m_plant.source(encoder().source))
        showPlaceholder(text::filled(tr("%1 no longer exists."), m_page->head().name()));
    else
        showPrompt();
}

void DetailsPanel::showFailure(const aws::Error &error, std::function<void()> retry)
{
    m_retry = std::move(retry);
    if (const patchbay::Source *const source = m_plant.source(encoder().source))
        m_page->problem().showMessage(m_words(*source, error));
}

void DetailsPanel::showKeyGone()
{
    m_retry = [this] { readAgain(); };
    m_page->problem().showMessage(
        text::filled(tr("%1 no longer has this stream key. Retry reads its details again."), m_page->head().name()));
}

bool DetailsPanel::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        m_keys->conceal();
    return QWidget::event(event);
}

void DetailsPanel::showEvent(QShowEvent *event)
{
    if (m_isUnread && !event->spontaneous())
        m_reader.settleOn(encoder());
    QWidget::showEvent(event);
}

void DetailsPanel::hideEvent(QHideEvent *event)
{
    m_keys->conceal();
    // A window that is only minimised hides spontaneously.
    if (m_isUnread && !event->spontaneous())
        m_reader.settleOn({});
    QWidget::hideEvent(event);
}

} // namespace ui
