// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Http.h"
#include "emulator/signin/SignInState.h"

namespace emulator {

/// What a person sees in a browser: GET /start, GET and POST /device, where a device is approved or declined, and GET
/// /authorize, which sends the browser back to the program with an authorization code (RFC 6749 section 4.1, RFC 7636)
/// at once, as for somebody who has signed in already.
class SignInPages {
public:
    /// Of the start URL, which programs and people know their company's sign-in by.
    static inline const QString startPath = QStringLiteral("/start");

    /// The state outlives it.
    explicit SignInPages(SignInState &state);

    /// Nothing for a path that isn't a page's.
    std::optional<Answer> answer(const Request &request);

private:
    Answer askForDevice(const Form &form);
    Answer approve(const Form &form);
    Answer authorize(const Form &form);

    SignInState &m_state;
};

} // namespace emulator
