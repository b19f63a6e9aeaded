// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/EncoderCopies.h"

#include "text/Isolate.h"
#include "ui/details/SecretClipboard.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"
#include "ui/words/UrlWords.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString copyMessage = u"copy"_s;

} // namespace

EncoderCopies::EncoderCopies(patchbay::Plant &plant, SecretClipboard &clipboard, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_clipboard(clipboard)
    , m_bar(bar)
    , m_keys(plant)
{
}

EncoderCopies::~EncoderCopies()
{
    m_reading.request_stop();
}

void EncoderCopies::leave()
{
    m_encoder = {};
    m_keys.leave();
    m_reading.request_stop();
    m_reading = std::stop_source();
}

void EncoderCopies::keepTo(const QList<patchbay::EncoderId> &selected)
{
    if (!m_encoder.isNull() && selected != QList{m_encoder})
        leave();
}

void EncoderCopies::copyKey(const patchbay::EncoderId &encoder)
{
    leave();
    m_bar.clear(copyMessage);
    m_encoder = encoder;
    m_keys.read(encoder, {}, [this, encoder](const aws::Result<aws::Secret> &key) {
        if (!key)
            showError(encoder, key.error(), [this, encoder] { copyKey(encoder); });
        else if (key->isEmpty())
            showNothing(tr("%1 has no stream key any more."), encoder);
        else
            m_clipboard.copyStreamKey(*key);
    });
}

void EncoderCopies::copyUrl(const patchbay::EncoderId &encoder)
{
    leave();
    m_bar.clear(copyMessage);
    patchbay::Source *const source = m_plant.source(encoder.source);
    const patchbay::Configuration *const configuration = m_plant.find(encoder);
    if (!source || !configuration)
        return;
    m_encoder = encoder;
    const ivs::IngestConfigurationSummary &summary = configuration->summary;
    QCoro::connect(patchbay::readEndpoints(*source, summary.stageArn, m_reading.get_token()), this,
                   [this, encoder, protocol = summary.ingestProtocol,
                    stop = m_reading.get_token()](const aws::Result<ivs::StageEndpoints> &endpoints) {
                       if (stop.stop_requested())
                           return;
                       if (endpoints)
                           takeUrl(encoder, patchbay::encoderUrl(protocol, *endpoints));
                       else
                           showError(encoder, endpoints.error(), [this, encoder] { copyUrl(encoder); });
                   });
}

void EncoderCopies::takeUrl(const patchbay::EncoderId &encoder, const QString &url)
{
    if (url.isEmpty()) {
        showNothing(tr("AWS did not say which URL %1 needs."), encoder);
        return;
    }
    clipboard::put(url);
    Q_EMIT statusText(urlCopied(encoderName(m_plant, encoder)));
}

void EncoderCopies::showNothing(const QString &pattern, const patchbay::EncoderId &encoder)
{
    Message message;
    message.id = copyMessage;
    message.severity = Severity::Attention;
    message.sentence = text::filled(pattern, encoderName(m_plant, encoder)) + u' ' + tr("Nothing was copied.");
    m_bar.showMessage(message);
}

void EncoderCopies::showError(const patchbay::EncoderId &encoder, const aws::Error &error,
                              const std::function<void()> &again)
{
    const patchbay::Source *const source = m_plant.source(encoder.source);
    if (!source)
        return; // closed meanwhile
    Remedies own = Remedies(*this).add({Remedy::Retry, Remedy::AskAgain}, again);
    if (m_remediesOf)
        own.orElse(m_remediesOf(source->id()));
    m_bar.showError(copyMessage, describe(error, contextOf(*source, ErrorContext::Act::Reading)), own, true);
}

} // namespace ui
