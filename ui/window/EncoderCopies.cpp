// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/EncoderCopies.h"

#include "async/Joined.h"
#include "text/Isolate.h"
#include "ui/details/SecretClipboard.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"

#include <QClipboard>
#include <QCoroTask>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString copyMessage = u"copy"_s;

} // namespace

EncoderCopies::EncoderCopies(const patchbay::Plant &plant, SecretClipboard &clipboard, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_clipboard(clipboard)
    , m_bar(bar)
{
    connect(&plant.sources(), &patchbay::Sources::closed, this, [this](const patchbay::Source &source) {
        if (m_encoder.source == source.id())
            leave();
    });
}

EncoderCopies::~EncoderCopies()
{
    leave();
}

void EncoderCopies::leave()
{
    m_encoder = {};
    m_keys.reset();
    m_reading.request_stop();
    m_reading = std::stop_source();
}

void EncoderCopies::keepTo(const std::vector<patchbay::EncoderId> &selected)
{
    if (!m_encoder.isNull() && (selected.size() != 1 || selected.front() != m_encoder))
        leave();
}

/// Its source; nullptr for an encoder that is not known.
patchbay::Source *EncoderCopies::beginWith(const patchbay::EncoderId &encoder)
{
    leave();
    m_bar.clear(copyMessage);
    if (!m_plant.find(encoder))
        return nullptr;
    m_encoder = encoder;
    return m_plant.source(encoder.source);
}

void EncoderCopies::copyKey(const patchbay::EncoderId &encoder)
{
    patchbay::Source *const source = beginWith(encoder);
    if (!source)
        return;
    m_keys = std::make_unique<KeyReader>(source->client(), source->scope());
    m_keys->read(encoder.arn, {}, [this, encoder, source](const aws::Result<aws::Secret> &key) {
        if (!key)
            showError(*source, key.error(), [this, encoder] { copyKey(encoder); });
        else if (key->isEmpty())
            showNothing(tr("%1 has no stream key any more."), encoder);
        else
            m_clipboard.copyStreamKey(*key);
    });
}

void EncoderCopies::copyUrl(const patchbay::EncoderId &encoder)
{
    patchbay::Source *const source = beginWith(encoder);
    if (!source)
        return;
    const ivs::IngestConfigurationSummary &summary = m_plant.find(encoder)->summary;
    // The source's end waits for it, and closing has left it by then.
    QCoro::connect(
        async::joined(source->scope(), source->addresses().endpoints(summary.stageArn, m_reading.get_token())), this,
        [this, encoder, source, protocol = summary.ingestProtocol,
         stop = m_reading.get_token()](const aws::Result<ivs::StageEndpoints> &endpoints) {
            if (stop.stop_requested())
                return;
            if (endpoints)
                takeUrl(encoder, encoderUrl(protocol, *endpoints));
            else
                showError(*source, endpoints.error(), [this, encoder] { copyUrl(encoder); });
        });
}

void EncoderCopies::takeUrl(const patchbay::EncoderId &encoder, const QString &url)
{
    if (url.isEmpty()) {
        showNothing(tr("AWS did not say which URL %1 needs."), encoder);
        return;
    }
    QGuiApplication::clipboard()->setText(url);
    Q_EMIT statusText(tr("URL copied."));
}

void EncoderCopies::showNothing(const QString &pattern, const patchbay::EncoderId &encoder)
{
    Message message;
    message.id = copyMessage;
    message.severity = Severity::Attention;
    message.sentence = text::filled(pattern, encoderName(m_plant, encoder)) + u' ' + tr("Nothing was copied.");
    m_bar.showMessage(message);
}

void EncoderCopies::showError(const patchbay::Source &source, const aws::Error &error,
                              const std::function<void()> &again)
{
    const auto follow = [this, again](Remedy remedy) {
        if (remedy == Remedy::Retry || remedy == Remedy::AskAgain)
            again();
        else
            Q_EMIT remedyChosen(remedy);
    };
    m_bar.showError(copyMessage, describe(error, contextOf(source.identity(), ErrorContext::Act::Reading)), follow,
                    true);
}

} // namespace ui
