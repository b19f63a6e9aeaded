// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeRecord.h"

namespace patchbay {

namespace {

class NoRecord final : public ChangeRecord {
public:
    QCoro::Task<tl::expected<RecordId, RecordError>> intend(Intent, std::stop_token) override
    {
        co_return tl::expected<RecordId, RecordError>(RecordId());
    }
    void conclude(RecordId, const RebindResult &) override { }
};

} // namespace

ChangeRecord &ChangeRecord::none()
{
    static NoRecord record;
    return record;
}

} // namespace patchbay
