// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Fleet.h"

#include "support/OpenSources.h"
#include "ui/inventory/ShownSources.h"

/// One source, for views that show just that.
class OneShown final : public support::OneSource {
public:
    OneShown() { shown.show({source().id()}); }

    using OneSource::encoder;
    patchbay::EncoderId encoder(int number) const { return encoder(fleet::configurationArn(number)); }

    ui::ShownSources shown{plant};
};
