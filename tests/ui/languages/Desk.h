// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Untranslated.h"

#include "emulator/EmbeddedService.h"
#include "ui/desk/WholeWindow.h"

namespace tests {

/// The program's window on the demo.
class Desk final : public WholeWindow {
public:
    Desk();
    ~Desk();

    /// Opens the demo's account and returns when the list is there.
    void openDemo();
    /// Makes the first configuration current that is live, or is not, and returns its ARN.
    QString select(bool live);
    /// The dialog over the window once there is one of this type, or nullptr after a while.
    template <typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        waitFor([&] { return (found = window.findChild<Dialog *>()) && found->isVisible(); });
        return found;
    }
    /// Triggers the window's action with this English text.
    void trigger(const char *text);
    /// What names of the fleet mean nothing to a translator.
    Data data();

    emulator::EmbeddedService service{emulator::Settings()};

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id);
};

} // namespace tests
