// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/KeyReader.h"

#include <QCoroTask>

namespace ui {

KeyReader::KeyReader(ivs::Client &client, async::TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_scope(scope)
{
}

KeyReader::~KeyReader()
{
    m_reading.request_stop();
}

void KeyReader::read(const QString &arn, const KeyOwner &owner, Take take)
{
    leave();
    QCoro::connect(readStreamKey(m_client, m_scope, arn, owner, m_reading.get_token()), this,
                   [take = std::move(take), stop = m_reading.get_token()](const aws::Result<aws::Secret> &key) {
                       if (!stop.stop_requested())
                           take(key);
                   });
}

void KeyReader::leave()
{
    m_reading.request_stop();
    m_reading = std::stop_source();
}

} // namespace ui
