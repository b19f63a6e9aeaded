// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Api.h"

#include <functional>

namespace emulator {

/// The side door for tests and rehearsals, below /_control/, unsigned, not for web pages: encoders go live and idle,
/// answers go wrong, everything is seen, everything starts anew.
class Control {
public:
    static constexpr QByteArrayView path{"/_control/"};

    Control(Backend &backend, const OperationTable &operations, std::function<void()> reset);

    /// 200 with a JSON object, or 4xx with {"error"}.
    Answer answer(const Request &request);

private:
    Answer setState(const QJsonObject &wanted);
    Answer addFault(const QJsonObject &wanted);
    Answer setListLag(const QJsonObject &wanted);
    QJsonObject state();

    Backend &m_backend;
    const OperationTable &m_operations;
    std::function<void()> m_reset;
};

} // namespace emulator
