// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsPanel.h"

#include "text/Isolate.h"
#include "ui/details/DetailsSheet.h"
#include "ui/details/ProblemStrip.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/Names.h"

#include <QHideEvent>
#include <QLabel>
#include <QShowEvent>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// In the order they are made in.
constexpr int placeholderPage = 0;
constexpr int detailsPage = 1; ///< of the one encoder that is selected

} // namespace

void DetailsPanel::showEncoders(const QList<patchbay::EncoderId> &encoders)
{
    if (encoders == m_encoders)
        return;
    noteRemoval(); // whoever tells the selection may have heard of it first
    const bool wasRemoved = !encoder().isNull() && !m_plant.find(encoder());
    m_encoders = encoders;
    leaveReading();
    m_message->hide();

    // Nobody took the selection back: that what was selected is gone is still what there is to say.
    if (encoders.isEmpty() && wasRemoved)
        return;
    if (encoders.isEmpty())
        return showPrompt();
    if (encoders.size() > 1)
        return showPlaceholder(tr("%n encoders selected", nullptr, static_cast<int>(encoders.size())) + u"\n\n"_s
                               + tr("Rebind moves one encoder at a time. Select one."));
    const patchbay::Configuration *const configuration = m_plant.find(encoder());
    if (!configuration)
        return m_plant.source(encoder().source) ? showPlaceholder(tr("This encoder no longer exists.")) : showPrompt();
    showSummary(*configuration);
    m_pages->setCurrentIndex(detailsPage);
    startReading(configuration->summary.stageArn);
}

patchbay::EncoderId DetailsPanel::encoder() const
{
    return m_encoders.size() == 1 ? m_encoders.first() : patchbay::EncoderId();
}

void DetailsPanel::connectReading()
{
    connect(&m_reader, &DetailsReader::detailsRead, this, [this](const EncoderDetails &details) {
        m_stageArn = details.summary.stageArn;
        m_message->hide();
        m_sheet->showDetails(details);
    });
    connect(&m_reader, &DetailsReader::endpointsRead, this, [this](const ivs::StageEndpoints &endpoints) {
        readingEnded();
        const patchbay::Configuration *const configuration = m_plant.find(encoder());
        m_sheet->showUrl(configuration ? encoderUrl(configuration->summary.ingestProtocol, endpoints) : QString());
    });
    connect(&m_reader, &DetailsReader::failed, this, [this](const aws::Error &error) {
        readingEnded();
        m_sheet->giveUpReading();
        m_readsWhenListDoes = aws::mayPass(error.kind);
        showFailure(error, [this] { readAgain(); });
    });
    connect(m_message, &ProblemStrip::retry, this, [this] {
        m_message->hide();
        const auto retry = m_retry;
        retry();
    });
    connect(m_sheet, &DetailsSheet::revealRequested, this, &DetailsPanel::revealKey);
    connect(m_sheet, &DetailsSheet::copyKeyRequested, this, &DetailsPanel::copyKey);
    connect(m_sheet, &DetailsSheet::copied, this, &DetailsPanel::statusText);
}

void DetailsPanel::connectPlant()
{
    using patchbay::Plant;
    connect(&m_plant, &Plant::rowsChanged, this, &DetailsPanel::noteChanges);
    connect(&m_plant, &Plant::rowsRemoved, this, &DetailsPanel::noteRemoval);
    connect(&m_plant, &Plant::namesChanged, this, &DetailsPanel::updateSummary);
    connect(&m_plant, &Plant::sourceChanged, this, &DetailsPanel::noteRecovery);
}

void DetailsPanel::showPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    m_placeholder->setAccessibleName(text);
    m_pages->setCurrentIndex(placeholderPage);
}

void DetailsPanel::showPrompt()
{
    showPlaceholder(tr("Select an encoder to see its details."));
}

void DetailsPanel::showSummary(const patchbay::Configuration &configuration)
{
    const ivs::IngestConfigurationSummary &summary = configuration.summary;
    m_name->setValue(encoderName(m_plant, summary));
    m_tally->setState(shownState(summary, configuration.moving, m_stale.contains(encoder().source)));
    m_sheet->showSummary(summary, stageName(m_plant, patchbay::StageId{encoder().source, summary.stageArn}));
}

void DetailsPanel::updateSummary()
{
    if (const auto *const configuration = m_plant.find(encoder()))
        showSummary(*configuration);
}

void DetailsPanel::setStale(const patchbay::SourceId &source, bool stale)
{
    if (stale)
        m_stale.insert(source);
    else
        m_stale.remove(source);
    if (source == encoder().source)
        updateSummary();
}

void DetailsPanel::startReading(const QString &stageArn)
{
    m_stageArn = stageArn;
    m_reading->show();
    m_sheet->expectReading();
    m_isUnread = true;
    if (isVisible())
        m_reader.settleOn(encoder());
}

void DetailsPanel::readAgain()
{
    m_readsWhenListDoes = false;
    m_isUnread = true;
    m_reading->show();
    m_reader.readNow();
}

/// What kept the details from being read is over when the list has been.
void DetailsPanel::noteRecovery(const patchbay::SourceId &source)
{
    const patchbay::Source *const changed = source == encoder().source ? m_plant.source(source) : nullptr;
    if (!m_readsWhenListDoes || !changed || changed->inventory().isReading() || changed->inventory().lastError())
        return;
    m_message->hide();
    readAgain();
}

void DetailsPanel::readingEnded()
{
    m_isUnread = false;
    m_reading->hide();
}

void DetailsPanel::leaveReading()
{
    m_readsWhenListDoes = false;
    concealKeys();
    m_copying.leave();
    m_reader.settleOn({});
    readingEnded();
}

void DetailsPanel::noteChanges(const std::vector<patchbay::ConfigurationChange> &changes)
{
    const int row = m_plant.rowOf(encoder());
    if (row < 0
        || std::none_of(changes.begin(), changes.end(), [row](const auto &change) { return change.row == row; }))
        return;
    const patchbay::Configuration &configuration = m_plant.at(row);
    showSummary(configuration);
    if (configuration.summary.stageArn != m_stageArn)
        startReading(configuration.summary.stageArn);
}

/// Of a source that was closed nothing is known any more, so nothing is said.
void DetailsPanel::noteRemoval()
{
    if (m_pages->currentIndex() != detailsPage || m_plant.find(encoder()))
        return;
    leaveReading();
    if (m_plant.source(encoder().source))
        showPlaceholder(text::filled(tr("%1 no longer exists."), m_name->text()));
    else
        showPrompt();
}

void DetailsPanel::revealKey(const KeyOwner &owner)
{
    m_message->hide();
    m_revealing.read(encoder(), owner, [this, owner](const aws::Result<aws::Secret> &key) {
        if (!key)
            showFailure(key.error(), [this, owner] { revealKey(owner); });
        else if (key->isEmpty())
            showKeyGone();
        else
            m_sheet->revealKey(owner, *key);
    });
}

void DetailsPanel::copyKey(const KeyOwner &owner)
{
    m_message->hide();
    m_copying.read(encoder(), owner, [this, owner](const aws::Result<aws::Secret> &key) {
        if (!key)
            showFailure(key.error(), [this, owner] { copyKey(owner); });
        else if (key->isEmpty())
            showKeyGone();
        else
            m_clipboard.copyStreamKey(*key);
    });
}

void DetailsPanel::concealKeys()
{
    m_revealing.leave();
    m_sheet->hideKeys();
}

void DetailsPanel::showFailure(const aws::Error &error, std::function<void()> retry)
{
    m_retry = std::move(retry);
    if (const patchbay::Source *const source = m_plant.source(encoder().source))
        m_message->showMessage(m_words(*source, error));
}

/// Asking for it again would not help; reading shows which keys there are now.
void DetailsPanel::showKeyGone()
{
    m_retry = [this] { readAgain(); };
    m_message->showMessage(
        text::filled(tr("%1 no longer has this stream key. Retry reads its details again."), m_name->text()));
}

bool DetailsPanel::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        concealKeys();
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
    concealKeys();
    // A window that is only minimised hides spontaneously.
    if (m_isUnread && !event->spontaneous())
        m_reader.settleOn({});
    QWidget::hideEvent(event);
}

} // namespace ui
