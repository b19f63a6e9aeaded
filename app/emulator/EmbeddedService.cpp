// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"

#include "aws/Sha256.h"
#include "emulator/Service.h"

namespace emulator {

EmbeddedService::EmbeddedService(Settings settings)
    : m_region(settings.regions.front())
{
    auto *service = new Service(std::move(settings));
    m_credentials = service->credentials();
    service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, service, &QObject::deleteLater);
    QObject::connect(&m_thread, &QThread::finished, &aws::freeThreadsHashing); // in the thread itself
    m_thread.setObjectName(QStringLiteral("emulator"));
    m_thread.start();
    QMetaObject::invokeMethod(
        service, [this, service] { m_endpoint = service->listen(); }, Qt::BlockingQueuedConnection);
}

EmbeddedService::~EmbeddedService()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace emulator
