// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/EncoderCopies.h"

#include "text/Isolate.h"
#include "ui/details/SecretClipboard.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/Names.h"
#include "ui/words/UrlWords.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString copyMessage = u"copy"_s;

} // namespace

EncoderCopies::EncoderCopies(Source source, SecretClipboard &clipboard, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_clipboard(clipboard)
    , m_bar(bar)
    , m_keys(m_source.client, m_source.scope)
{
}

EncoderCopies::~EncoderCopies()
{
    m_reading.request_stop();
}

void EncoderCopies::leave()
{
    m_arn.clear();
    m_keys.leave();
    m_reading.request_stop();
    m_reading = std::stop_source();
}

void EncoderCopies::keepTo(const QStringList &selected)
{
    if (!m_arn.isEmpty() && selected != QStringList(m_arn))
        leave();
}

void EncoderCopies::copyKey(const QString &configurationArn)
{
    leave();
    m_bar.clear(copyMessage);
    m_arn = configurationArn;
    m_keys.read(configurationArn, {}, [this, configurationArn](const aws::Result<aws::Secret> &key) {
        if (!key)
            showError(key.error(), [this, configurationArn] { copyKey(configurationArn); });
        else if (key->isEmpty())
            showNothing(tr("%1 has no stream key any more."), configurationArn);
        else
            m_clipboard.copyStreamKey(*key);
    });
}

void EncoderCopies::copyUrl(const QString &configurationArn)
{
    leave();
    m_bar.clear(copyMessage);
    const patchbay::Configuration *const configuration = m_source.inventory.find(configurationArn);
    if (!configuration)
        return;
    m_arn = configurationArn;
    const ivs::IngestConfigurationSummary &summary = configuration->summary;
    QCoro::connect(readEndpoints(m_source.client, m_source.scope, summary.stageArn, m_reading.get_token()), this,
                   [this, configurationArn, protocol = summary.ingestProtocol,
                    stop = m_reading.get_token()](const aws::Result<ivs::StageEndpoints> &endpoints) {
                       if (stop.stop_requested())
                           return;
                       if (endpoints)
                           takeUrl(configurationArn, encoderUrl(protocol, *endpoints));
                       else
                           showError(endpoints.error(), [this, configurationArn] { copyUrl(configurationArn); });
                   });
}

void EncoderCopies::takeUrl(const QString &configurationArn, const QString &url)
{
    if (url.isEmpty()) {
        showNothing(tr("AWS did not say which URL %1 needs."), configurationArn);
        return;
    }
    clipboard::put(url);
    Q_EMIT statusText(urlCopied(encoderName(m_source.inventory, configurationArn)));
}

void EncoderCopies::showNothing(const QString &pattern, const QString &configurationArn)
{
    Message message;
    message.id = copyMessage;
    message.severity = Severity::Attention;
    message.sentence =
        text::filled(pattern, encoderName(m_source.inventory, configurationArn)) + u' ' + tr("Nothing was copied.");
    m_bar.showMessage(message);
}

void EncoderCopies::showError(const aws::Error &error, const std::function<void()> &again)
{
    const Remedies own = Remedies(*this).add({Remedy::Retry, Remedy::AskAgain}, again);
    m_bar.showError(copyMessage, describe(error, m_source.context), own, true);
}

} // namespace ui
