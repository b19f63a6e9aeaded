// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <stop_token>

namespace async {

/// Asks to stop as soon as one of two does.
class EitherStop {
public:
    EitherStop(std::stop_token one, std::stop_token other)
        : m_one(std::move(one), Forward{&m_stop})
        , m_other(std::move(other), Forward{&m_stop})
    {
    }
    Q_DISABLE_COPY_MOVE(EitherStop)

    std::stop_token token() const { return m_stop.get_token(); }

private:
    struct Forward {
        std::stop_source *to;
        void operator()() const { to->request_stop(); }
    };

    std::stop_source m_stop;
    std::stop_callback<Forward> m_one;
    std::stop_callback<Forward> m_other;
};

} // namespace async
