// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Settings.h"

#include <QThread>
#include <QUrl>

#include <tl/expected.hpp>

#include <functional>

namespace emulator {

class Service;

/// A Service with a thread of its own, for a program that is its own client. It listens when the constructor returns
/// and is gone when the destructor does.
class EmbeddedService final {
    Q_DISABLE_COPY_MOVE(EmbeddedService)

public:
    /// Where real encoders dial in, or why they cannot.
    using OnIngest = std::function<void(const tl::expected<IngestAddresses, QString> &addresses)>;

    /// `onIngest` is called in its thread, as soon as that is known; not where `settings` want no real encoders.
    explicit EmbeddedService(Settings settings, const OnIngest &onIngest = {});
    ~EmbeddedService();

    /// Where it listens, or why it doesn't.
    const tl::expected<QUrl, QString> &endpoint() const { return m_endpoint; }
    /// Of the first account, and the first region.
    const aws::Credentials &credentials() const { return m_credentials; }
    const QString &region() const { return m_region; }

    /// Service::denyNext(), from any thread; it holds when this returns.
    void denyNext(const QByteArray &operation, int count);

private:
    QThread m_thread;
    QString m_region;
    Service *m_service; ///< lives and ends with its thread
    aws::Credentials m_credentials;
    tl::expected<QUrl, QString> m_endpoint;
};

} // namespace emulator
