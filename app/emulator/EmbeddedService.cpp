// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"

#include "aws/Sha256.h"
#include "emulator/Service.h"

namespace emulator {

EmbeddedService::EmbeddedService(Settings settings, const OnIngest &onIngest)
    : m_region(settings.regions.front())
    , m_service(new Service(std::move(settings)))
{
    m_credentials = m_service->credentials();
    m_service->moveToThread(&m_thread);
    if (onIngest) {
        QObject::connect(m_service, &Service::ready, m_service, [service = m_service, onIngest] {
            if (service->takesRealEncoders())
                onIngest(service->ingestAddresses());
        });
        QObject::connect(m_service, &Service::failed, m_service,
                         [onIngest](const QString &why) { onIngest(tl::unexpected(why)); });
    }
    QObject::connect(m_service, &Service::ended, &m_thread, &QThread::quit, Qt::DirectConnection);
    QObject::connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
    QObject::connect(&m_thread, &QThread::finished, &aws::freeThreadsHashing); // in the thread itself
    m_thread.setObjectName(QStringLiteral("emulator"));
    m_thread.start();
    QMetaObject::invokeMethod(
        m_service, [this] { m_endpoint = m_service->listen(); }, Qt::BlockingQueuedConnection);
}

EmbeddedService::~EmbeddedService()
{
    QMetaObject::invokeMethod(m_service, &Service::end, Qt::QueuedConnection);
    m_thread.wait();
}

void EmbeddedService::denyNext(const QByteArray &operation, int count)
{
    QMetaObject::invokeMethod(
        m_service, [this, operation, count] { m_service->denyNext(operation, count); }, Qt::BlockingQueuedConnection);
}

} // namespace emulator
