#include "app/window.h"

#include <QString>

int main(int argc, char **argv)
{
    return attache::runWindow(argc, argv, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString(),
                              {});
}
